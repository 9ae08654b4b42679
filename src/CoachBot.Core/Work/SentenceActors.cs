using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>The people of one sentence: who does what in it, and which of its words are told of them.</summary>
internal sealed class SentenceActors
{
    private readonly ImmutableArray<Word> _words;
    private readonly Speaker _speaker;
    private readonly string? _referent;
    private readonly List<int> _starts;

    /// <param name="sentence">The sentence.</param>
    /// <param name="names">Finds the names people may go by.</param>
    /// <param name="speaker">Whose words these are.</param>
    /// <param name="referent">Whom a pronoun means that nobody before it in the sentence explains; null when that is in doubt.</param>
    public SentenceActors(Sentence sentence, NameFinder names, Speaker speaker, string? referent)
    {
        _words = sentence.Words;
        _speaker = speaker;
        _referent = referent;
        Shape = new(_words);
        Mentions = new(_words, names);
        Subjects = new(Shape, Mentions);
        _starts = [.. Enumerable.Range(0, _words.Length).Where(StartsSubject)];
    }

    public SentenceShape Shape { get; }

    public Mentions Mentions { get; }

    public SubjectReader Subjects { get; }

    /// <summary>Everybody who did what the verb at an index says; nobody when that is in doubt.</summary>
    public IReadOnlyList<Actor> Of(int verb)
    {
        var subject = Subjects.DoerOf(verb);
        return subject.Kind switch
        {
            SubjectKind.People => [.. subject.People.Select(Resolve).OfType<Actor>().Distinct()],
            SubjectKind.Unsaid => Default(),
            SubjectKind.Thing => IsState(verb) && Mentions.All.IsEmpty ? Default() : [],
        };
    }

    /// <summary>The words told of the subject of the verb at an index: from that subject to the next.</summary>
    public Range Told(int verb)
    {
        var next = _starts.FindIndex(start => start > verb);
        var own = next < 0 ? _starts.Count - 1 : next - 1;
        return new(own <= 0 ? 0 : _starts[own], next < 0 ? _words.Length : _starts[next]);
    }

    /// <summary>Whom a pronoun in the next sentence means: the only one this sentence names.</summary>
    /// <param name="mayCarry">Whether a sentence without people leaves the one before in place.</param>
    public string? Referent(bool mayCarry)
    {
        var people = Mentions.All.Select(mention => mention.Name)
            .Concat(Enumerable.Range(0, _words.Length).Where(at => Grammar.IsThirdPerson(_words[at])).Select(Third).OfType<string>())
            .Distinct(StringComparer.Ordinal).Take(2).ToList();
        var hasStranger = Mentions.HasUnknown || Enumerable.Range(0, _words.Length).Any(at => PersonWords.IsStranger(_words[at]));
        return hasStranger || people.Count > 1 ? null : people.Count == 1 ? people[0] : mayCarry ? _referent : null;
    }

    /// <summary>Whether the speaker stands in the sentence as the subject of a verb, by name.</summary>
    public bool NamesSpeaker => _speaker.Name is { } name && _starts.Exists(start => Mentions.StartingAt(start)?.Name == name);

    private Actor[] Default() => _speaker.Default is { } name ? [new(name, false)] : [];

    // "The pipeline now fails": what the work led to, not what a thing did.
    private bool IsState(int verb) =>
        AuxiliaryWords.Of(_words[verb]) != Auxiliary.None || _words[verb].Form == VerbForm.Third || !Shape.IsFinite(verb);

    private Actor? Resolve(Reference reference)
    {
        if (reference.Name is { } name)
        {
            return new(name, false);
        }

        var word = _words[reference.At];
        var pronoun = Grammar.PronounOf(word);
        return pronoun is "i" or "me" or "myself" ? (_speaker.I is { } self ? new(self, false) : null)
            : pronoun == "we" ? (_speaker.We is { } one ? new(one, true) : null)
            : Third(reference.At) is { } third ? new(third, false)
            : null;
    }

    // The one person named before it in the sentence; with nobody named, the one the sentence before was about.
    private string? Third(int at)
    {
        var before = Mentions.All.Where(mention => mention.End < at).Select(mention => mention.Name).Distinct(StringComparer.Ordinal).Take(2).ToList();
        var isClouded = Enumerable.Range(0, at).Any(i => PersonWords.IsStranger(_words[i])
            || (PersonWords.MayBeName(_words, i) && !Mentions.All.Any(mention => mention.Start <= i && i <= mention.End)));
        if (isClouded || before.Count == 1)
        {
            return isClouded ? null : before[0];
        }

        // The second "he" of a sentence is the first one's.
        var earlier = Enumerable.Range(0, at).Where(i => Grammar.IsThirdPerson(_words[i])).Select(i => (int?)i).FirstOrDefault();
        return earlier is { } first ? Third(first) : before.Count == 0 ? _referent : null;
    }

    private bool StartsSubject(int at)
    {
        if (Grammar.IsSubjectPronoun(_words[at]))
        {
            return true;
        }

        if (Mentions.StartingAt(at) is not { } mention || _words[mention.End].IsPossessive || (at > 0 && Grammar.IsPreposition(_words[at - 1])))
        {
            return false;
        }

        var next = mention.End + 1;
        while (next < _words.Length && Grammar.IsAdverb(_words[next]))
        {
            next++;
        }

        return next < _words.Length && (Shape.IsFinite(next) || AuxiliaryWords.Of(_words[next]) != Auxiliary.None);
    }
}

/// <summary>Somebody who did something.</summary>
/// <param name="Name">As the finder knows them.</param>
/// <param name="IsAmong">Whether they are only one of those who say "we".</param>
internal readonly record struct Actor(string Name, bool IsAmong);
