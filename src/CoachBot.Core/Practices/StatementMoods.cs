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
            var row = item.FollowUps.FirstOrDefault(followUp => followUp.Where.Overlaps(sentence.Span));
            return row is { IsDone: true } ? StatementMood.DoneOrder : StatementMood.Open;
        }

        return sentence.Role == SectionRole.Timeline ? StatementMood.Log
            : item.Kind == WorkKind.Ticket ? StatementMood.DoneOrder
            : StatementMood.Narrative;
    }
}
