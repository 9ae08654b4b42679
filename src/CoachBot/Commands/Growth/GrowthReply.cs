using System.Collections.Immutable;
using CoachBot.Core.Chat;
using CoachBot.Core.Growth;

namespace CoachBot.Commands.Growth;

/// <summary>The answers to <c>/growth</c>.</summary>
internal static class GrowthReply
{
    private const int OthersShown = 2;

    public static ChatReply Of(IReadOnlyList<NextAction> steps, string? track)
    {
        if (steps.Count == 0)
        {
            return ChatReply.Of(
                new ChatBlock.Paragraph("No further step in the catalogue fits now: either nothing is missing for your level, or the fitting steps rest for their twelve weeks."),
                new ChatBlock.Buttons([new("See your level", "/mylevel")]));
        }

        var step = steps[0];
        var blocks = ImmutableArray.CreateBuilder<ChatBlock>();
        blocks.Add(new ChatBlock.Heading($"Next step: {step.Action.Title}"));
        blocks.Add(new ChatBlock.Paragraph(step.Action.Why));
        blocks.Add(new ChatBlock.Facts([.. FactsOf(step, track)]));
        if (steps.Count > 1)
        {
            blocks.Add(new ChatBlock.Bullets([.. steps.Skip(1).Take(OthersShown).Select(other => new Bullet($"Or: {other.Action.Title}", $"{other.Gap.TitleIn(track)}, {Wording.Rung(other.Action.To)}"))]));
        }

        blocks.Add(new ChatBlock.Buttons([new("Done", $"/growth done {step.Action.Id}"), new("Another", $"/growth another {step.Action.Id}"), new("Not now", $"/growth not now {step.Action.Id}")]));
        blocks.Add(new ChatBlock.Note("Chosen and worded by rules: what is missing, times what is open in your team, times the action catalogue."));
        return new(blocks.ToImmutable());
    }

    public static ChatReply Thanks(NextAction step, string answer) => ChatReply.Of(
        new ChatBlock.Paragraph(answer == "done"
            ? $"Well done. \"{step.Action.Title}\" is off your list; once the ticket or postmortem that shows it is read, it is proposed to you as evidence."
            : $"Fine. \"{step.Action.Title}\" rests for twelve weeks."),
        new ChatBlock.Buttons([new("Next step", "/growth")]));

    private static IEnumerable<Fact> FactsOf(NextAction step, string? track)
    {
        yield return new("Works toward", $"{step.Gap.TitleIn(track)}, {Wording.Rung(step.Missing.Rung)}: {step.Missing}");
        yield return new("Practice", $"{step.Practice.Title}, {Wording.Rung(step.Action.To)}");
        yield return new("On", step.Opportunity is { } open
            ? $"{open.Work.ExternalId} \"{open.Title}\"{(open.Tracker is null ? "" : $" ({open.Tracker})")}, open and nobody's"
            : "self-directed: no open, unowned work in your team fits");
        yield return new("Takes", $"about {Duration(step.Action.Minutes)}");
        if (step.Action.Pair.Length > 0)
        {
            yield return new("Could help", step.Action.Pair);
        }

        yield return new("Done when", step.Action.DoneWhen);
    }

    private static string Duration(int minutes) => minutes < 90
        ? Wording.Count(minutes, "minute", "minutes")
        : Wording.Count((int)Math.Round(minutes / 60.0), "hour", "hours");
}
