using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CoachBot.Core.Practices.Text;
using CoachBot.Core.Work;

namespace CoachBot.Core.Practices;

/// <summary>
/// Collects what the sentences of one work item say of practices: of each practice every act of an exercised one, else the
/// one thing that tells most.
/// </summary>
internal sealed class SentenceHits(PhraseIndex index, WorkItem item, SignScale scale)
{
    private readonly ImmutableArray<SentenceHit>.Builder _hits = ImmutableArray.CreateBuilder<SentenceHit>();

    // What was found in one sentence, and of it what is of one practice, the plainest first.
    private readonly List<Found> _found = [];
    private readonly List<Found> _plainest = [];
    private readonly MatchRoom _room = new();

    /// <summary>Whether anything tells that something was done.</summary>
    public bool TellWork { get; private set; }

    public ImmutableArray<SentenceHit> ToImmutable() => _hits.DrainToImmutable();

    public void Add(SentenceHit hit) => _hits.Add(hit);

    public void AddRange(IEnumerable<SentenceHit> hits) => _hits.AddRange(hits);

    /// <summary>Adds what a sentence says, unless it ties a cause to a person.</summary>
    public void Add(Sentence sentence, IReadOnlyList<NamedThing> named)
    {
        var shape = new SentenceShape(sentence);
        var matches = new SentenceMatches(index, shape, named, _room);
        if (matches.IsEmpty || sentence.IsPiece || !MayBeQuoted(sentence))
        {
            return;
        }

        var mood = StatementMoods.Of(item, sentence);
        _found.Clear();
        new SentenceJudge(index, sentence, matches, mood, new(shape, mood, index.Verbs)).AddTo(_found);
        for (var at = 0; at < _found.Count; at++)
        {
            if (IsFirstOfPractice(at))
            {
                Order(at);
                AddTelling(sentence);
            }
        }
    }

    // Where causes are told, whoever is named is tied to one.
    private static bool MayBeQuoted(Sentence sentence) =>
        sentence.Role == SectionRole.RootCause ? !BlamelessFilter.Names(sentence.Words) : BlamelessFilter.Allows(sentence.Words, sentence.Clues);

    private bool IsFirstOfPractice(int at)
    {
        var found = CollectionsMarshal.AsSpan(_found);
        for (var before = 0; before < at; before++)
        {
            if (found[before].Practice == found[at].Practice)
            {
                return false;
            }
        }

        return true;
    }

    // What was found of the practice at an index, the plainest first; of equals the first found.
    private void Order(int first)
    {
        _plainest.Clear();
        var found = CollectionsMarshal.AsSpan(_found);
        for (var next = first; next < found.Length; next++)
        {
            if (found[next].Practice == found[first].Practice)
            {
                var at = _plainest.Count;
                while (at > 0 && found[next].IsPlainerThan(_plainest[at - 1]))
                {
                    at--;
                }

                _plainest.Insert(at, found[next]);
            }
        }
    }

    private void AddTelling(Sentence sentence)
    {
        var plainest = CollectionsMarshal.AsSpan(_plainest);
        for (var at = 0; at < plainest.Length && (at == 0 || plainest[at].Use == PracticeUse.Exercised); at++)
        {
            if (IsFirstOfAct(plainest, at))
            {
                TellWork |= plainest[at].Use == PracticeUse.Exercised || plainest[at].Basis == HitBasis.ChangedTopic;
                _hits.Add(HitOf(sentence, plainest[at]));
            }
        }
    }

    private static bool IsFirstOfAct(ReadOnlySpan<Found> plainest, int at)
    {
        for (var before = 0; before < at; before++)
        {
            if (plainest[before].Act == plainest[at].Act)
            {
                return false;
            }
        }

        return true;
    }

    private SentenceHit HitOf(Sentence sentence, in Found found)
    {
        var first = sentence.Words[found.Start].Start;
        var topic = found.Topic == Found.NoTopic ? null : index.TopicOf(found.Topic);
        return new(
            index.PracticeOf(found.Practice),
            found.Use,
            Math.Round(found.Strength * DetectorStrength.In(sentence.Role), 3),
            sentence.Span,
            new(first, sentence.Words[found.End].End - first),
            sentence.Words[found.Act].Start,
            found.Basis,
            sentence.Role)
        {
            Reason = found.Reason,
            Sign = topic,
            Points = scale.Of(found.Basis, found.Use, topic, sentence.Role),
        };
    }
}
