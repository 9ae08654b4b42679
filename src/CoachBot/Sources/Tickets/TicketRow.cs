using CoachBot.Core;
using CoachBot.Core.Work;
using CoachBot.Files;

namespace CoachBot.Sources.Tickets;

/// <summary>Turns one record into a ticket.</summary>
internal static class TicketRow
{
    private static readonly string[] OneLine = ["id", "title"];

    /// <summary>The ticket; worth nothing when the record added a problem.</summary>
    public static WorkItem Read(FieldRow row, LineProblems problems)
    {
        CheckRequired(row, problems);
        var text = TicketText.Of(row["title"], row.Raw("description"));
        var state = State(row, problems);
        var item = new WorkItem
        {
            Key = new WorkKey(TicketFields.Source, row["id"]),
            Kind = WorkKind.Ticket,
            Title = row["title"],
            Text = text,
            DoneAt = DoneAt(row, state, problems),
            IsRestricted = TicketFields.Restricting.Any(field => Restriction.IsStated(field, row[field])),
            StatedScope = WorkFacts.StatedScope(row["scope"], row.Line, problems),
            Teams = WorkFacts.Teams(row["team"]),
            Participants = [.. Participants(row)],
            Sections = TicketText.Sections(row["title"], text),
            Url = WorkFacts.Url(row["url"], row.Line, problems),
        };
        return state switch
        {
            TicketState.Deleted => item.AsDeleted(),
            TicketState.Dropped => item.AsDropped(),
            _ => item,
        };
    }

    private static void CheckRequired(FieldRow row, LineProblems problems)
    {
        foreach (var column in OneLine)
        {
            if (row.IsEmpty(column))
            {
                problems.Add(row.Line, $"{column} is empty", remedy: $"Fill in '{column}'");
            }
            else if (row[column].AsSpan().ContainsAny('\r', '\n'))
            {
                problems.Add(row.Line, $"{column} has more than one line", remedy: "Write it on one line; the rest belongs into 'description'");
            }
        }
    }

    private static DateTimeOffset? DoneAt(FieldRow row, TicketState? state, LineProblems problems)
    {
        var isDone = state == TicketState.Done;
        var created = Optional(row, "created", problems);
        var closed = Optional(row, "closed", problems);
        if (isDone && row.IsEmpty("closed"))
        {
            problems.Add(row.Line, "a done ticket needs the date it was closed", allowed: WorkDates.Allowed, remedy: "Fill in 'closed', or correct the status");
        }

        // By day: one of the two may lack the time.
        if (created?.UtcDateTime.Date > closed?.UtcDateTime.Date)
        {
            problems.Add(row.Line, "closed lies before created", $"{row["created"]} to {row["closed"]}", remedy: "Correct one of them");
        }

        return isDone ? closed : null;
    }

    private static TicketState? State(FieldRow row, LineProblems problems)
    {
        var state = TicketStatus.Of(row["status"]);
        if (state is null && !row.Unread.Contains("status"))
        {
            var nearest = Nearest.To(TicketStatus.Normal(row["status"]), TicketStatus.All);
            problems.Add(row.Line, row["status"].Length == 0 ? "status is empty" : "unknown status", row["status"], string.Join(", ", TicketStatus.All),
                nearest is null ? "Use one of these" : $"Did you mean '{nearest}'? Use one of these");
        }

        return state;
    }

    private static DateTimeOffset? Optional(FieldRow row, string column, LineProblems problems) =>
        row[column].Length == 0 ? null : WorkFacts.Date(column, row[column], row.Line, problems);

    private static IEnumerable<Participant> Participants(FieldRow row)
    {
        if (NameList.One(row["assignee"]) is { } assignee)
        {
            yield return new Participant(assignee, ParticipantRole.Assignee, Where: null);
        }

        foreach (var reviewer in NameList.SplitAtSemicolons(row["reviewers"]))
        {
            yield return new Participant(reviewer, ParticipantRole.Reviewer, Where: null);
        }

        if (NameList.One(row["reporter"]) is { } reporter)
        {
            yield return new Participant(reporter, ParticipantRole.Reporter, Where: null);
        }
    }
}
