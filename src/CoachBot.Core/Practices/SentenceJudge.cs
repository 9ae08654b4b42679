using CoachBot.Core.Practices.Text;
using CoachBot.Core.Work;

namespace CoachBot.Core.Practices;

/// <summary>Says what a sentence tells of each phrase found in it.</summary>
internal sealed class SentenceJudge(PhraseIndex index, SentenceShape shape, SentenceMatches matches)
{
    private readonly SentenceContext _context = new(shape, index.Verbs);
    private StatementMood _mood;
    private SectionRole _role;
    private bool _isQuestion;
    private int _hearsay;

    // The last one judged: many practices have the same words, and they are found together.
    private Thing _thing;

    /// <summary>Adds what is told in the sentence that shape and matches have taken, in the order acts, deeds, things.</summary>
    public void AddTo(List<Found> found, Sentence sentence, StatementMood mood)
    {
        (_mood, _role, _isQuestion) = (mood, sentence.Role, sentence.IsQuestion);
        _hearsay = (sentence.Clues & Clues.Hearsay) == 0 ? sentence.Words.Length : Hearsay.From(sentence.Words);
        _thing = new(-1, -1, false, null);
        _context.Begin(mood);
        AddActs(found);
        AddDeeds(found);
        AddThings(found);
    }

    private void AddActs(List<Found> found)
    {
        foreach (ref readonly var match in matches.All)
        {
            if (match.Kind == PhraseKind.Act)
            {
                var act = matches.Whole(match);
                var (use, verb) = _context.UseOfAct(act);
                found.Add(Told(act.Practice, use, HitBasis.Act, act.Start, act.End, verb));
            }
        }
    }

    private void AddDeeds(List<Found> found)
    {
        foreach (ref readonly var match in matches.Verbs)
        {
            if (matches.ObjectOf(match) is { } thing)
            {
                var verb = matches.Whole(match);
                var end = Math.Max(verb.End, thing.End);
                var (use, act) = _context.UseOfVerb(verb.Start, end);
                found.Add(Told(verb.Practice, use, HitBasis.Deed, Math.Min(verb.Start, thing.Start), end, act));
            }
        }
    }

    // Topics, and objects without their verbs.
    private void AddThings(List<Found> found)
    {
        foreach (ref readonly var match in matches.All)
        {
            if (match.Kind is not (PhraseKind.Topic or PhraseKind.Object))
            {
                continue;
            }

            var thing = matches.Whole(match);
            if (_role is SectionRole.Title or SectionRole.FollowUps && index.IsMade(thing) && _context.UseOfOrdered(thing.Start, thing.End) is { } ordered)
            {
                found.Add(Told(thing.Practice, ordered, HitBasis.Order, thing.Start, thing.End, thing.Start));
            }

            if (!_thing.IsOf(thing))
            {
                _thing = new(thing.Start, thing.End, _context.IsLacking(thing.Start, thing.End), null);
            }

            if (_thing.IsLacking)
            {
                found.Add(Lack(thing));
            }
            else if (thing.Kind == PhraseKind.Topic)
            {
                _thing = _thing with { Basis = _thing.Basis ?? BasisOf(thing, matches.ChangerOf(match)) };
                found.Add(Subject(thing, _thing.Basis!.Value));
            }
        }
    }

    // A question tells nothing, nor does what somebody only repeats.
    private Found Told(int practice, PracticeUse use, HitBasis basis, int start, int end, int verb)
    {
        var reason = ReasonFor(use, verb);
        return reason is HitReason.Asked or HitReason.Hearsay ? new(practice, PracticeUse.Mentioned, DetectorStrength.Word, start, end, verb, HitBasis.Topic, reason)
            : use is PracticeUse.Exercised or PracticeUse.Planned ? new(practice, use, DetectorStrength.Of(basis), start, end, verb, basis, reason)
            : new(practice, use, DetectorStrength.Word, start, end, verb, HitBasis.Topic, reason);
    }

    private HitReason ReasonFor(PracticeUse use, int verb) =>
        _isQuestion ? HitReason.Asked
        : verb >= _hearsay ? HitReason.Hearsay
        : use switch
        {
            PracticeUse.Exercised => HitReason.Done,
            PracticeUse.Planned => _mood == StatementMood.Open ? HitReason.Unfinished : HitReason.Intended,
            PracticeUse.Lacking => HitReason.Denied,
            PracticeUse.Mentioned => HitReason.NotTold,
        };

    private static Found Lack(in Match thing) =>
        new(thing.Practice, PracticeUse.Lacking, DetectorStrength.Word, thing.Start, thing.End, thing.Start, HitBasis.Topic, HitReason.Denied);

    // What a text is about, apart from what was done in it.
    private Found Subject(in Match topic, HitBasis basis) =>
        new(topic.Practice, PracticeUse.Mentioned, DetectorStrength.Word, topic.Start, topic.End, topic.Start, basis, HitReason.NotTold, topic.Signal, index.TopicOf(topic.Signal).IsHint);

    private HitBasis BasisOf(in Match topic, Match? changer)
    {
        var (use, verb) = changer is { } by ? _context.UseOfVerb(by.Start, Math.Max(by.End, topic.End)) : _context.UseOfThing(topic.Start, topic.End);
        return ReasonFor(use, verb) switch
        {
            HitReason.Done when changer is not null => HitBasis.ChangedTopic,
            _ when _role == SectionRole.Title => HitBasis.TitleTopic,
            HitReason.Done => HitBasis.ToldTopic,
            HitReason.Intended or HitReason.Unfinished => HitBasis.PlannedTopic,
            _ => HitBasis.Topic,
        };
    }

    /// <summary>What is said of the words from one index to another, whichever practices they are of.</summary>
    /// <param name="Start">The index of the first.</param>
    /// <param name="End">The index of the last.</param>
    /// <param name="IsLacking">Whether the thing was not there.</param>
    /// <param name="Basis">What says it of a topic; null before that is asked.</param>
    private readonly record struct Thing(int Start, int End, bool IsLacking, HitBasis? Basis)
    {
        public bool IsOf(in Match match) => Start == match.Start && End == match.End;
    }
}
