using CoachBot.Core.Work;

namespace CoachBot.Core.Practices;

/// <summary>What a text says about a practice.</summary>
public enum PracticeUse
{
    /// <summary>Somebody did it. The only use that becomes evidence.</summary>
    Exercised = 1,

    /// <summary>Somebody means to do it.</summary>
    Planned,

    /// <summary>It was not there; a team opportunity, never anybody's evidence.</summary>
    Lacking,

    /// <summary>The words occur, nothing more.</summary>
    Mentioned,
}

/// <summary>What in a sentence speaks of a practice, plainest first.</summary>
public enum HitBasis
{
    /// <summary>A phrase that tells an act by itself.</summary>
    Act = 1,

    /// <summary>A verb near something it acts on.</summary>
    Deed,

    /// <summary>A heading that orders a thing by naming it.</summary>
    Order,

    /// <summary>A topic that somebody changed.</summary>
    ChangedTopic,

    /// <summary>A topic in a clause that tells what was done.</summary>
    ToldTopic,

    /// <summary>A topic in the title.</summary>
    TitleTopic,

    /// <summary>A topic in a clause that tells what is to be done.</summary>
    PlannedTopic,

    /// <summary>A topic anywhere else; also an act or deed that is denied, asked, repeated, or not told as done or meant.</summary>
    Topic,

    /// <summary>A file that the change touched.</summary>
    File,

    /// <summary>The kind of work itself: an incident report tells of a response.</summary>
    Kind,
}

/// <summary>One sentence's word on one practice.</summary>
/// <param name="Practice">Which practice.</param>
/// <param name="Use">What the sentence says about it.</param>
/// <param name="Strength">How plainly, 0 to 1.</param>
/// <param name="Sentence">The whole sentence in the text.</param>
/// <param name="Phrase">The words in it that fired.</param>
/// <param name="Act">Offset of the word that tells the act: who did it is asked there.</param>
/// <param name="Basis">What in the sentence says so.</param>
/// <param name="Section">The section the sentence stands in.</param>
public sealed record SentenceHit(
    PracticeId Practice, PracticeUse Use, double Strength, TextSpan Sentence, TextSpan Phrase, int Act, HitBasis Basis, SectionRole Section)
{
    /// <summary>Why it counts as it does.</summary>
    public HitReason Reason { get; init; } = HitReason.NotTold;

    /// <summary>The catalogue's topic that was found; null for acts, deeds and orders whatever is said of them, for lacks, files and kinds.</summary>
    public Topic? Sign { get; init; }

    /// <summary>What it adds to the presence of the practice in the text, 0 or more.</summary>
    public double Points { get; init; }

    /// <summary>Whether it says that the practice is spoken of at all; hints, files and kinds only support what does.</summary>
    public bool IsPlain => Basis is not (HitBasis.File or HitBasis.Kind) && Sign is not { IsHint: true };
}

/// <summary>A word or phrase of a practice's subject.</summary>
/// <param name="Text">As the catalogue has it.</param>
/// <param name="IsHint">Whether it often means something else.</param>
public sealed record Topic(string Text, bool IsHint);

/// <summary>A whole text's word on one practice: the sentences taken together.</summary>
/// <param name="Practice">Which practice.</param>
/// <param name="Use">The strongest use found, in the order exercised, planned, lacking, mentioned.</param>
/// <param name="Strength">How plainly, 0 to 1; rises with further sentences.</param>
/// <param name="Quotes">The sentences that say so, plainest first.</param>
public sealed record PracticeHit(PracticeId Practice, PracticeUse Use, double Strength, IReadOnlyList<TextSpan> Quotes);
