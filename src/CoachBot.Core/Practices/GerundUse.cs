using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Practices;

/// <summary>What a sentence says of a verb in <c>-ing</c>: it tells an act only beside a verb that does.</summary>
internal sealed class GerundUse(SentenceShape shape, StatementMood mood, VerbUse verbs, Denials denials)
{
    private const int Reach = 10;

    private static readonly WordSet Doing = Grammar.Set(
        "started began kept finished completed continued resumed tried by after through when while upon");

    private static readonly WordSet Planning = Grammar.Set("consider considered considering suggest suggested propose proposed recommend recommended plan planned need needs");

    private ImmutableArray<Word> _words = shape.Words;
    private StatementMood _mood = mood;

    /// <summary>Goes on with the shape's next sentence.</summary>
    public void Begin(StatementMood next) => (_words, _mood) = (shape.Words, next);

    public PracticeUse Of(VerbGroup group)
    {
        if (denials.DeniesVerb(group))
        {
            return PracticeUse.Lacking;
        }

        if (group.Seen != Auxiliary.None)
        {
            return group.Has(Auxiliary.Modal) ? PracticeUse.Planned
                : group.Has(Auxiliary.Past) || group.Has(Auxiliary.Have) || _mood == StatementMood.Log ? verbs.Done
                : PracticeUse.Mentioned;
        }

        if (group.Start <= shape.FirstWord)
        {
            return OfFirst(group);
        }

        var before = _words[group.Start - 1].Lower;
        return before is "and" or "or" ? OfJoined(group)
            : _words[group.Start].BreaksBefore || Doing.Contains(before) ? OfToldBeside(group)
            : Planning.Contains(before) ? PracticeUse.Planned
            : PracticeUse.Mentioned;
    }

    // "Rolling back took an hour" tells of a rollback; "Rolling back takes an hour" of rollbacks.
    private PracticeUse OfFirst(VerbGroup group)
    {
        var finite = shape.FiniteFrom(group.Verb + 1);
        return finite >= 0 ? Told(finite)
            : _mood == StatementMood.Narrative || HasPresent(group.Verb) ? PracticeUse.Mentioned
            : verbs.Done;
    }

    private bool HasPresent(int verb)
    {
        for (var at = verb + 1; at < Math.Min(_words.Length - 1, verb + 1 + Reach); at++)
        {
            if (_words[at].Form == VerbForm.Third && !_words[at].BreaksBefore && !_words[at + 1].BreaksBefore
                && !Grammar.IsPreposition(_words[at + 1]) && !Grammar.IsJoin(_words[at + 1]) && !Grammar.IsSubordinator(_words[at + 1]))
            {
                return true;
            }
        }

        return false;
    }

    private PracticeUse OfToldBeside(VerbGroup group)
    {
        var beside = shape.FiniteBefore(group.Start);
        beside = beside >= 0 ? beside : shape.FiniteFrom(group.Verb + 1);
        return beside >= 0 ? Told(beside) : _mood == StatementMood.Narrative ? PracticeUse.Mentioned : verbs.Done;
    }

    private PracticeUse OfJoined(VerbGroup group)
    {
        for (var at = group.Start - 2; at >= Math.Max(0, group.Start - Reach); at--)
        {
            if (_words[at].Form == VerbForm.Gerund)
            {
                return Of(VerbGroup.Read(_words, at));
            }
        }

        return PracticeUse.Mentioned;
    }

    private PracticeUse Told(int finite) => verbs.Of(finite) == verbs.Done ? verbs.Done : PracticeUse.Mentioned;
}
