using System.Collections.Frozen;
using System.Runtime.InteropServices;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Practices;

/// <summary>All phrases of a catalogue by first stem: one pass over a sentence finds every match, however many there are.</summary>
internal sealed class PhraseIndex
{
    private static readonly WordSet Making = Grammar.Set("build create write introduce design hold conduct");

    private readonly Entries?[] _tellers;
    private readonly Entries?[] _verbs;
    private readonly int _signals;
    private readonly FrozenSet<int> _making;
    private readonly List<Topic> _topics = [];
    private readonly PracticeId[] _practices;

    public PhraseIndex(PracticeCatalogue catalogue)
    {
        var phrases = new List<(Phrase Phrase, PhraseKind Kind, int Practice, int Signal)>();
        var making = new HashSet<int>();
        var signals = 0;
        _practices = [.. catalogue.Practices.Select(practice => practice.Id)];
        for (var number = 0; number < _practices.Length; number++)
        {
            var practice = catalogue.Practices[number];
            foreach (var signal in practice.Signals)
            {
                Add(signal.Acts, PhraseKind.Act, number, signals);
                Add(signal.Verbs, PhraseKind.Verb, number, signals);
                Add(signal.Objects, PhraseKind.Object, number, signals);
                if (signal.Verbs.Any(Making.Contains))
                {
                    making.Add(signals);
                }

                signals++;
            }

            foreach (var topic in practice.Topics.Select(text => new Topic(text, false)).Concat(practice.Hints.Select(text => new Topic(text, true))))
            {
                Add([topic.Text], PhraseKind.Topic, number, _topics.Count);
                _topics.Add(topic);
            }
        }

        Stems = new([.. phrases.SelectMany(entry => entry.Phrase.Stems).OfType<string>().Distinct(StringComparer.Ordinal)]);
        _tellers = ByFirst(phrases.Where(entry => entry.Kind != PhraseKind.Verb));
        _verbs = ByFirst(phrases.Where(entry => entry.Kind == PhraseKind.Verb));
        _signals = signals;
        Verbs = new(phrases.Where(entry => entry.Kind == PhraseKind.Verb
                || (entry.Kind == PhraseKind.Act && entry.Phrase.Form is not (VerbForm.Plain or VerbForm.Third)))
            .Select(entry => entry.Phrase.First));

        _making = making.ToFrozenSet();

        Entries?[] ByFirst(IEnumerable<(Phrase Phrase, PhraseKind Kind, int Practice, int Signal)> some)
        {
            var table = new Entries?[Stems.Limit];
            foreach (var group in some.GroupBy(entry => entry.Phrase.First, StringComparer.Ordinal))
            {
                table[Stems.Of(group.Key)] = new([.. group.Select(entry => new Entry(entry.Phrase.NumberedBy(Stems), entry.Phrase.Form, entry.Kind, entry.Practice, entry.Signal))]);
            }

            return table;
        }

        void Add(IReadOnlyList<string> texts, PhraseKind kind, int practice, int signal)
        {
            phrases.AddRange(texts.Select(Phrase.Parse).OfType<Phrase>().Select(phrase => (phrase, kind, practice, signal)));
        }
    }

    /// <summary>Stems that the catalogue uses as verbs: in a list of verbs, or inflected at the start of an act.</summary>
    public WordSet Verbs { get; }

    /// <summary>The numbers of the stems in its phrases.</summary>
    public StemNumbers Stems { get; }

    /// <summary>Whether a match is of something that people make, by the verbs that its signal has.</summary>
    public bool IsMade(Match match) => match.Kind == PhraseKind.Object && _making.Contains(match.Signal);

    /// <summary>The topic of a match of one, by its signal.</summary>
    public Topic TopicOf(int signal) => _topics[signal];

    /// <summary>The practice of a match, by its number.</summary>
    public PracticeId PracticeOf(int number) => _practices[number];

    /// <summary>Every act, object and topic in words that hold no skipped ones, in order of their first word.</summary>
    public void Find(ReadOnlySpan<KeptWord> words, List<Match> matches)
    {
        var present = MarksOf(words);
        for (var at = 0; at < words.Length; at++)
        {
            if (_tellers[words[at].Stem] is { } entries)
            {
                var next = at + 1 < words.Length ? words[at + 1].Stem : StemNumbers.None;
                foreach (ref readonly var entry in entries.Before(next).AsSpan())
                {
                    if (entry.MayBeAmong(present) && entry.End(words, at) is >= 0 and var end)
                    {
                        matches.Add(entry.At(at, end));
                    }
                }
            }
        }
    }

    /// <summary>Every verb, in order, that one of the objects found belongs to.</summary>
    /// <param name="words">The words.</param>
    /// <param name="found">What was found in them.</param>
    /// <param name="verbs">Where to add the verbs.</param>
    /// <param name="room">Room to remember signals in, made when it is first needed.</param>
    public void FindVerbs(ReadOnlySpan<KeptWord> words, List<Match> found, List<Match> verbs, ref bool[] room)
    {
        if (!MarkSignals(found, ref room))
        {
            return;
        }

        var present = MarksOf(words);
        for (var at = 0; at < words.Length; at++)
        {
            if (_verbs[words[at].Stem] is not { } entries)
            {
                continue;
            }

            foreach (ref readonly var entry in entries.All.AsSpan())
            {
                if (room[entry.Signal] && entry.MayBeAmong(present) && entry.End(words, at) is >= 0 and var end)
                {
                    verbs.Add(entry.At(at, end));
                }
            }
        }
    }

    // A bit for each stem, the same for some of them: what a phrase needs and no word has tells that it is not there.
    private static ulong MarksOf(ReadOnlySpan<KeptWord> words)
    {
        var marks = 0ul;
        foreach (ref readonly var word in words)
        {
            marks |= 1UL << word.Stem;
        }

        return marks;
    }

    // Which signals have an object among the matches; false when none has.
    private bool MarkSignals(List<Match> matches, ref bool[] signals)
    {
        var hasAny = false;
        foreach (ref readonly var match in CollectionsMarshal.AsSpan(matches))
        {
            if (match.Kind == PhraseKind.Object)
            {
                if (!hasAny)
                {
                    hasAny = true;
                    if (signals.Length < _signals)
                    {
                        signals = new bool[_signals];
                    }
                    else
                    {
                        Array.Clear(signals);
                    }
                }

                signals[match.Signal] = true;
            }
        }

        return hasAny;
    }

    // The phrases that begin with one stem. Most are told apart by the stem behind it: of many only those are looked at that
    // may go on with it.
    private sealed class Entries
    {
        private readonly Entry[] _open;
        private readonly Entry[]?[] _bySecond;

        public Entries(Entry[] all)
        {
            All = all;
            _open = Array.FindAll(all, entry => entry.Second == StemNumbers.None);
            var seconds = all.Select(entry => entry.Second).Where(second => second != StemNumbers.None).Distinct().ToList();
            _bySecond = new Entry[]?[PlacesFor(seconds)];
            foreach (var second in seconds)
            {
                _bySecond[second & (_bySecond.Length - 1)] = Array.FindAll(all, entry => entry.Second == second || entry.Second == StemNumbers.None);
            }
        }

        public Entry[] All { get; }

        /// <summary>Those that may match before a stem, in order.</summary>
        public Entry[] Before(int next) => _bySecond[next & (_bySecond.Length - 1)] is { } some && IsBefore(some, next) ? some : _open;

        private static bool IsBefore(Entry[] some, int next)
        {
            foreach (ref readonly var entry in some.AsSpan())
            {
                if (entry.Second != StemNumbers.None)
                {
                    return entry.Second == next;
                }
            }

            return false;
        }

        // A place of its own for each.
        private static int PlacesFor(List<int> seconds)
        {
            var places = 1;
            while (seconds.Select(second => second & (places - 1)).Distinct().Count() < seconds.Count)
            {
                places *= 2;
            }

            return places;
        }
    }

    private readonly struct Entry(int[] stems, VerbForm form, PhraseKind kind, int practice, int signal)
    {
        // The marks of all its stems.
        private readonly ulong _needs = stems.Where(stem => stem != StemNumbers.None).Aggregate(0ul, (marks, stem) => marks | (1UL << stem));

        /// <summary>The stem that has to follow the first; none where there is none, or others may stand between.</summary>
        public int Second { get; } = stems.Length > 1 ? stems[1] : StemNumbers.None;

        public int Signal => signal;

        public bool MayBeAmong(ulong present) => (_needs & ~present) == 0;

        public int End(ReadOnlySpan<KeptWord> words, int at) =>
            stems.Length == 1 ? at
            : stems.Length == 2 && Second != StemNumbers.None ? (at + 1 < words.Length && words[at + 1].Before <= WordBreak.Hyphen && words[at + 1].Stem == Second ? at + 1 : -1)
            : Phrase.MatchEnd(stems, words, at);

        public Match At(int start, int end) => new(kind, practice, signal, start, end, form);
    }
}

internal enum PhraseKind
{
    Act = 1,
    Verb,
    Object,
    Topic,
}

/// <summary>A phrase found in a sentence: indexes of its first and last word.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Practice">The number of its practice.</param>
/// <param name="Signal">The number of its signal, or of its topic.</param>
/// <param name="Start">The index of its first word.</param>
/// <param name="End">The index of its last word.</param>
/// <param name="PackForm">How the pack wrote the first word.</param>
internal readonly record struct Match(PhraseKind Kind, int Practice, int Signal, int Start, int End, VerbForm PackForm);
