using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>Who does what in one sentence.</summary>
/// <param name="people">The sentence and the people in it.</param>
/// <param name="speaker">Whose words these are.</param>
/// <param name="referent">Whom a pronoun means that nobody before it in the sentence explains; null when that is in doubt.</param>
internal sealed class SentenceActors(SentencePeople people, Speaker speaker, string? referent)
{
    private readonly ImmutableArray<Word> _words = people.Sentence.Words;

    public SentencePeople People => people;

    /// <summary>Everybody who did what the verb at an index says; nobody when that is in doubt.</summary>
    public IReadOnlyList<Actor> Of(int verb)
    {
        var subject = people.Subjects.DoerOf(verb);
        return subject.Kind switch
        {
            SubjectKind.People => Resolve(subject.People),
            SubjectKind.Unsaid => Default(),
            SubjectKind.Thing => IsState(verb) && people.Mentions.All.IsEmpty ? Default() : [],
        };
    }

    /// <summary>Whom a pronoun in the next sentence means: the only one this sentence names.</summary>
    /// <param name="mayCarry">Whether a sentence without people leaves the one before in place.</param>
    public string? Referent(bool mayCarry)
    {
        if (referent is null && people.Mentions.All.IsEmpty)
        {
            return null;
        }

        string? only = null;
        foreach (var mention in people.Mentions.All)
        {
            if (IsAnother(mention.Name, ref only))
            {
                return null;
            }
        }

        for (var at = 0; at < _words.Length; at++)
        {
            if (PersonWords.IsStranger(_words[at]) || IsSomebodyElse(at)
                || (Grammar.IsThirdPerson(_words[at]) && Third(at) is { } third && IsAnother(third, ref only)))
            {
                return null;
            }
        }

        return people.Mentions.HasUnknown ? null : only ?? (mayCarry ? referent : null);
    }

    private static bool IsAnother(string name, ref string? only)
    {
        only ??= name;
        return only != name;
    }

    // "He called her" speaks of two; in "he was called by her" there is but one.
    private bool IsSomebodyElse(int at) => PersonWords.IsObject(_words, at) && (at == 0 || _words[at - 1].Lower != "by");

    private Actor[] Default() => speaker.Default is { } name ? [new(name, false)] : [];

    // "The pipeline now fails": what the work led to, not what a thing did.
    private bool IsState(int verb) =>
        AuxiliaryWords.Of(_words[verb]) != Auxiliary.None || _words[verb].Form == VerbForm.Third || !people.Shape.IsFinite(verb);

    private List<Actor> Resolve(ImmutableArray<Reference> references)
    {
        var resolved = new List<Actor>(references.Length);
        foreach (var reference in references)
        {
            if (Resolve(reference) is { } actor && !resolved.Contains(actor))
            {
                resolved.Add(actor);
            }
        }

        return resolved;
    }

    private Actor? Resolve(Reference reference)
    {
        if (reference.Name is { } name)
        {
            return new(name, false);
        }

        var word = _words[reference.At];
        var pronoun = Grammar.PronounOf(word);
        return pronoun is "i" or "me" or "myself" ? (speaker.I is { } self ? new(self, false) : null)
            : pronoun == "we" ? (speaker.We is { } one ? new(one, true) : null)
            : Third(reference.At) is { } third ? new(third, false)
            : null;
    }

    // The one person named before it in the sentence; with nobody named, the one the sentence before was about.
    private string? Third(int at)
    {
        int? earlier = null;
        for (var before = 0; before < at; before++)
        {
            if (PersonWords.IsStranger(_words[before]) || PersonWords.IsObject(_words, before)
                || (PersonWords.MayBeName(_words, before) && !people.Mentions.Covers(before)))
            {
                return null;
            }

            earlier ??= Grammar.IsThirdPerson(_words[before]) ? before : null;
        }

        string? only = null;
        var isSeveral = false;
        foreach (var mention in people.Mentions.All)
        {
            isSeveral |= mention.End < at && IsAnother(mention.Name, ref only);
        }

        // The second "he" of a sentence is the first one's.
        return only is not null && !isSeveral ? only
            : earlier is { } first ? Third(first)
            : only is null ? referent
            : null;
    }
}

/// <summary>Somebody who did something.</summary>
/// <param name="Name">As the finder knows them.</param>
/// <param name="IsAmong">Whether they are only one of those who say "we".</param>
internal readonly record struct Actor(string Name, bool IsAmong);
