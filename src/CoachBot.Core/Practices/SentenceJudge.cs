using CoachBot.Core.Practices.Text;
using CoachBot.Core.Work;

namespace CoachBot.Core.Practices;

/// <summary>Says what a sentence tells of each phrase found in it.</summary>
internal sealed class SentenceJudge(PhraseIndex index, Sentence sentence, SentenceMatches matches, StatementMood mood, SentenceContext context)
{
    private readonly int _hearsay = (sentence.Clues & Clues.Hearsay) == 0 ? sentence.Words.Length : Hearsay.From(sentence.Words);

    /// <summary>Adds what is told, in the order acts, deeds, things.</summary>
    public void AddTo(List<Found> found)
    {
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
                var (use, verb) = context.UseOfAct(act);
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
                var (use, act) = context.UseOfVerb(verb.Start, end);
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
            if (sentence.Role is SectionRole.Title or SectionRole.FollowUps && index.IsMade(thing) && context.UseOfOrdered(thing.Start, thing.End) is { } ordered)
            {
                found.Add(Told(thing.Practice, ordered, HitBasis.Order, thing.Start, thing.End, thing.Start));
            }

            if (context.IsLacking(thing.Start, thing.End))
            {
                found.Add(Lack(thing));
            }
            else if (thing.Kind == PhraseKind.Topic)
            {
                found.Add(Subject(thing, matches.ChangerOf(match)));
            }
        }
    }

    // A question tells nothing, nor does what somebody only repeats.
    private Found Told(PracticeId practice, PracticeUse use, HitBasis basis, int start, int end, int verb)
    {
        var reason = ReasonFor(use, verb);
        return reason is HitReason.Asked or HitReason.Hearsay ? new(practice, PracticeUse.Mentioned, DetectorStrength.Word, start, end, verb, HitBasis.Topic, reason, null)
            : use is PracticeUse.Exercised or PracticeUse.Planned ? new(practice, use, DetectorStrength.Of(basis), start, end, verb, basis, reason, null)
            : new(practice, use, DetectorStrength.Word, start, end, verb, HitBasis.Topic, reason, null);
    }

    private HitReason ReasonFor(PracticeUse use, int verb) =>
        sentence.IsQuestion ? HitReason.Asked
        : verb >= _hearsay ? HitReason.Hearsay
        : use switch
        {
            PracticeUse.Exercised => HitReason.Done,
            PracticeUse.Planned => mood == StatementMood.Open ? HitReason.Unfinished : HitReason.Intended,
            PracticeUse.Lacking => HitReason.Denied,
            PracticeUse.Mentioned => HitReason.NotTold,
        };

    private static Found Lack(Match thing) =>
        new(thing.Practice, PracticeUse.Lacking, DetectorStrength.Word, thing.Start, thing.End, thing.Start, HitBasis.Topic, HitReason.Denied, null);

    // What a text is about, apart from what was done in it.
    private Found Subject(Match topic, Match? changer)
    {
        var (use, verb) = changer is { } by ? context.UseOfVerb(by.Start, Math.Max(by.End, topic.End)) : context.UseOfThing(topic.Start, topic.End);
        var basis = ReasonFor(use, verb) switch
        {
            HitReason.Done when changer is not null => HitBasis.ChangedTopic,
            _ when sentence.Role == SectionRole.Title => HitBasis.TitleTopic,
            HitReason.Done => HitBasis.ToldTopic,
            HitReason.Intended or HitReason.Unfinished => HitBasis.PlannedTopic,
            _ => HitBasis.Topic,
        };
        return new(topic.Practice, PracticeUse.Mentioned, DetectorStrength.Word, topic.Start, topic.End, topic.Start, basis, HitReason.NotTold, index.TopicOf(topic));
    }
}
