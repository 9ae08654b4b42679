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

/// <summary>One sentence's word on one practice.</summary>
/// <param name="Practice">Which practice.</param>
/// <param name="Use">What the sentence says about it.</param>
/// <param name="Strength">How plainly, 0 to 1.</param>
/// <param name="Sentence">The whole sentence in the text.</param>
/// <param name="Phrase">The words in it that fired.</param>
/// <param name="Act">Offset of the word that tells the act: who did it is asked there.</param>
public sealed record SentenceHit(PracticeId Practice, PracticeUse Use, double Strength, TextSpan Sentence, TextSpan Phrase, int Act);

/// <summary>A whole text's word on one practice: the sentences taken together.</summary>
/// <param name="Practice">Which practice.</param>
/// <param name="Use">The strongest use found, in the order exercised, planned, lacking, mentioned.</param>
/// <param name="Strength">How plainly, 0 to 1; rises with further sentences.</param>
/// <param name="Quotes">The sentences that say so, plainest first.</param>
public sealed record PracticeHit(PracticeId Practice, PracticeUse Use, double Strength, IReadOnlyList<TextSpan> Quotes);
