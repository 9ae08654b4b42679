using CoachBot.Core.Practices.Text;
using CoachBot.Core.Work;

namespace CoachBot.Core.Practices;

/// <summary>How the statements of a sentence are meant, by where it stands and whether the item is done.</summary>
internal static class StatementMoods
{
    public static StatementMood Of(WorkItem item, Sentence sentence)
    {
        if (!item.IsDone || sentence.IsUnchecked)
        {
            return StatementMood.Open;
        }

        if (sentence.Role == SectionRole.FollowUps)
        {
            return IsRowDone(item, sentence) ? StatementMood.DoneOrder : StatementMood.Open;
        }

        return sentence.Role == SectionRole.Timeline ? StatementMood.Log
            : item.Kind == WorkKind.Ticket ? StatementMood.DoneOrder
            : StatementMood.Narrative;
    }

    private static bool IsRowDone(WorkItem item, Sentence sentence)
    {
        for (var row = 0; row < item.FollowUps.Count; row++)
        {
            if (item.FollowUps[row].Where.Overlaps(sentence.Span))
            {
                return item.FollowUps[row].IsDone;
            }
        }

        return false;
    }
}
