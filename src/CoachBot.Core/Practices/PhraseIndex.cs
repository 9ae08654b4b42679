using System.Collections.Frozen;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Practices;

/// <summary>All phrases of a catalogue by first stem: one pass over a sentence finds every match, however many there are.</summary>
internal sealed class PhraseIndex
{
    private static readonly WordSet Making = Grammar.Set("build create write introduce design hold conduct");

    private readonly Entry[]?[] _byFirst;
    private readonly FrozenSet<int> _making;

    public PhraseIndex(PracticeCatalogue catalogue)
    {
        var phrases = new List<(Phrase Phrase, PhraseKind Kind, PracticeId Practice, int Signal)>();
        var making = new HashSet<int>();
        var signals = 0;
        foreach (var practice in catalogue.Practices)
        {
            foreach (var signal in practice.Signals)
            {
                Add(signal.Acts, PhraseKind.Act, practice, signals);
                Add(signal.Verbs, PhraseKind.Verb, practice, signals);
                Add(signal.Objects, PhraseKind.Object, practice, signals);
                if (signal.Verbs.Any(Making.Contains))
                {
                    making.Add(signals);
                }

                signals++;
            }

            Add(practice.Topics, PhraseKind.Topic, practice, -1);
        }

        Stems = new([.. phrases.SelectMany(entry => entry.Phrase.Stems).OfType<string>().Distinct(StringComparer.Ordinal)]);
        _byFirst = new Entry[]?[Stems.Limit];
        foreach (var group in phrases.GroupBy(entry => entry.Phrase.First, StringComparer.Ordinal))
        {
            _byFirst[Stems.Of(group.Key)] = [.. group.Select(entry => new Entry(entry.Phrase.NumberedBy(Stems), entry.Phrase.Form, entry.Kind, entry.Practice, entry.Signal))];
        }

        Verbs = new(phrases.Where(entry => entry.Kind == PhraseKind.Verb
                || (entry.Kind == PhraseKind.Act && entry.Phrase.Form is not (VerbForm.Plain or VerbForm.Third)))
            .Select(entry => entry.Phrase.First));

        _making = making.ToFrozenSet();

        void Add(IReadOnlyList<string> texts, PhraseKind kind, Practice practice, int signal)
        {
            phrases.AddRange(texts.Select(Phrase.Parse).OfType<Phrase>().Select(phrase => (phrase, kind, practice.Id, signal)));
        }
    }

    /// <summary>Stems that the catalogue uses as verbs: in a list of verbs, or inflected at the start of an act.</summary>
    public WordSet Verbs { get; }

    /// <summary>The numbers of the stems in its phrases.</summary>
    public StemNumbers Stems { get; }

    /// <summary>Whether a match is of something that people make, by the verbs that its signal has.</summary>
    public bool IsMade(Match match) => match.Kind == PhraseKind.Object && _making.Contains(match.Signal);

    /// <summary>Every match in words that hold no skipped ones, in order of their first word; null when there is none.</summary>
    public List<Match>? Find(ReadOnlySpan<KeptWord> words)
    {
        List<Match>? matches = null;
        for (var at = 0; at < words.Length; at++)
        {
            if (_byFirst[words[at].Stem] is not { } entries)
            {
                continue;
            }

            foreach (var entry in entries)
            {
                var end = entry.Stems.Length == 1 ? at : Phrase.MatchEnd(entry.Stems, words, at);
                if (end >= 0)
                {
                    (matches ??= []).Add(new(entry.Kind, entry.Practice, entry.Signal, at, end, entry.Form));
                }
            }
        }

        return matches;
    }

    private sealed record Entry(int[] Stems, VerbForm Form, PhraseKind Kind, PracticeId Practice, int Signal);
}

internal enum PhraseKind
{
    Act = 1,
    Verb,
    Object,
    Topic,
}

/// <summary>A phrase found in a sentence: indexes of its first and last word.</summary>
internal readonly record struct Match(PhraseKind Kind, PracticeId Practice, int Signal, int Start, int End, VerbForm PackForm);
