using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CoachBot.Core.Practices.Text;
using CoachBot.Core.Work;

namespace CoachBot.Core.Practices;

/// <summary>
/// Collects what the sentences of one work item say of practices: of each practice every act of an exercised one, else the
/// one thing that tells most. Room for one item after the other.
/// </summary>
internal sealed class SentenceHits
{
    private readonly PhraseIndex _index;
    private readonly SentenceShape _shape = new();
    private readonly SentenceMatches _matches;
    private readonly SentenceJudge _judge;
    private readonly List<SentenceHit> _hits = [];

    // What was found in one sentence, and the indexes of what is of one practice, the plainest first.
    private readonly List<Found> _found = [];
    private readonly List<int> _plainest = [];
    private WorkItem? _item;

    // What shape and matches hold, where nothing was named before it.
    private Sentence? _begun;

    public SentenceHits(PhraseIndex index)
    {
        _index = index;
        _matches = new(index, _shape);
        _judge = new(index, _shape, _matches);
    }

    /// <summary>Whether anything tells that something was done.</summary>
    public bool TellWork { get; private set; }

    /// <summary>What signs are worth in the item.</summary>
    public SignScale Scale { get; private set; }

    /// <summary>Begins with the next work item.</summary>
    public void Begin(WorkItem item, SignScale scale)
    {
        (_item, Scale, TellWork) = (item, scale, false);
        _hits.Clear();
    }

    public ImmutableArray<SentenceHit> ToImmutable() => [.. _hits];

    public void Add(SentenceHit hit) => _hits.Add(hit);

    public void AddRange(IEnumerable<SentenceHit> hits) => _hits.AddRange(hits);

    /// <summary>Adds what a title names.</summary>
    public void AddNamed(Sentence title, List<NamedThing> named)
    {
        Begin(title, []);
        _matches.AddNamedTo(named);
    }

    /// <summary>Adds what a sentence says, unless it ties a cause to a person.</summary>
    public void Add(Sentence sentence, IReadOnlyList<NamedThing> named)
    {
        Begin(sentence, named);
        if (_matches.IsEmpty || sentence.IsPiece || !MayBeQuoted(sentence))
        {
            return;
        }

        _found.Clear();
        _judge.AddTo(_found, sentence, StatementMoods.Of(_item!, sentence));
        var found = CollectionsMarshal.AsSpan(_found);
        for (var at = 0; at < found.Length; at++)
        {
            if (IsFirstOfPractice(found, at))
            {
                AddTelling(sentence, found, Order(found, at));
            }
        }
    }

    // A title is asked twice in a row, first for what it names.
    private void Begin(Sentence sentence, IReadOnlyList<NamedThing> named)
    {
        if (named.Count > 0 || !ReferenceEquals(sentence, _begun))
        {
            _shape.Begin(sentence);
            _matches.Begin(named);
            _begun = named.Count > 0 ? null : sentence;
        }
    }

    /// <summary>Whether the sentence ties no cause to a person. Where causes are told, whoever is named is tied to one.</summary>
    public static bool MayBeQuoted(Sentence sentence) =>
        sentence.Role == SectionRole.RootCause ? !BlamelessFilter.Names(sentence.Words) : BlamelessFilter.Allows(sentence.Words, sentence.Clues);

    private static bool IsFirstOfPractice(ReadOnlySpan<Found> found, int at)
    {
        for (var before = 0; before < at; before++)
        {
            if (found[before].Practice == found[at].Practice)
            {
                return false;
            }
        }

        return true;
    }

    // The indexes of what was found of the practice at an index, the plainest first; of equals the first found.
    private ReadOnlySpan<int> Order(ReadOnlySpan<Found> found, int first)
    {
        _plainest.Clear();
        _plainest.Add(first);
        for (var next = first + 1; next < found.Length; next++)
        {
            if (found[next].Practice == found[first].Practice)
            {
                var at = _plainest.Count;
                while (at > 0 && found[next].IsPlainerThan(found[_plainest[at - 1]]))
                {
                    at--;
                }

                _plainest.Insert(at, next);
            }
        }

        return CollectionsMarshal.AsSpan(_plainest);
    }

    private void AddTelling(Sentence sentence, ReadOnlySpan<Found> found, ReadOnlySpan<int> plainest)
    {
        for (var at = 0; at < plainest.Length && (at == 0 || found[plainest[at]].Use == PracticeUse.Exercised); at++)
        {
            if (IsFirstOfAct(found, plainest, at))
            {
                ref readonly var told = ref found[plainest[at]];
                TellWork |= told.Use == PracticeUse.Exercised || told.Basis == HitBasis.ChangedTopic;
                _hits.Add(HitOf(sentence, told));
            }
        }
    }

    private static bool IsFirstOfAct(ReadOnlySpan<Found> found, ReadOnlySpan<int> plainest, int at)
    {
        for (var before = 0; before < at; before++)
        {
            if (found[plainest[before]].Act == found[plainest[at]].Act)
            {
                return false;
            }
        }

        return true;
    }

    private SentenceHit HitOf(Sentence sentence, in Found found)
    {
        var first = sentence.Words[found.Start].Start;
        var topic = found.Topic == Found.NoTopic ? null : _index.TopicOf(found.Topic);
        return new(
            _index.PracticeOf(found.Practice),
            found.Use,
            Thousandths.Of(found.Strength * DetectorStrength.In(sentence.Role)),
            sentence.Span,
            new(first, sentence.Words[found.End].End - first),
            sentence.Words[found.Act].Start,
            found.Basis,
            sentence.Role)
        {
            Reason = found.Reason,
            Sign = topic,
            Points = Scale.Of(found.Basis, found.Use, topic, sentence.Role),
        };
    }
}
