using System.Collections.Immutable;
using System.Globalization;
using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.Weekly;

namespace CoachBot.Weekly;

/// <summary>Words the month of an on-call lead.</summary>
internal static class MonthReply
{
    public static ImmutableArray<ChatBlock> Of(Month month)
    {
        var blocks = ImmutableArray.CreateBuilder<ChatBlock>();
        blocks.Add(new ChatBlock.Heading($"On call in {Wording.Month(month.First)}: {month.Team}"));
        blocks.Add(new ChatBlock.Facts([.. Facts(month)]));
        if (month.WithoutPostmortem.Items.Count > 0)
        {
            blocks.Add(new ChatBlock.Paragraph("Logged, and no postmortem of about that time:"));
            blocks.Add(new ChatBlock.Bullets(
            [
                .. month.WithoutPostmortem.Items.Select(incident => new Bullet($"{incident.Title}, {Wording.Day(incident.DoneAt)}")),
                .. month.WithoutPostmortem.More == 0 ? Array.Empty<Bullet>() : [new Bullet($"and {month.WithoutPostmortem.More} more")],
            ]));
        }

        blocks.Add(new ChatBlock.Note("Items are counted here, never people."));
        return blocks.ToImmutable();
    }

    private static IEnumerable<Fact> Facts(Month month)
    {
        yield return new("Incidents", month.Incidents == 0 ? "none logged, and no postmortem" : month.Incidents.ToString(CultureInfo.InvariantCulture));
        yield return new("Follow-ups still open", Wording.Number(month.OpenFollowUps));
        if (month.NotVouched is { } alone)
        {
            yield return new("Nobody said \"I was there\"", alone == 0 ? "none" : Wording.Count(alone, "incident: /oncall", "incidents: /oncall"));
        }

        if (month.Load is { } load)
        {
            yield return new("Pages", DigestReply.Load(load));
        }
    }
}
