using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.Growth;
using CoachBot.Core.Levels;

namespace CoachBot.Commands.Home;

/// <summary>The step that fits best, and the three answers to it.</summary>
internal static class StepBlocks
{
    public static IEnumerable<ChatBlock> Of(LevelReport report, IReadOnlyList<NextAction> steps)
    {
        if (steps is not [var step, ..])
        {
            yield return new ChatBlock.Heading("No next step now");
            yield return new ChatBlock.Paragraph("Nothing in the catalogue fits: either nothing is missing for your level, or the fitting steps rest for their twelve weeks.");
            yield break;
        }

        yield return new ChatBlock.Heading($"Your next step: {step.Action.Title}");
        yield return new ChatBlock.Paragraph(
            $"Toward {step.Gap.TitleIn(report.Track)}, {Wording.Rung(step.Missing.Rung)}. "
            + (step.Opportunity is { Shift: not null } ? $"On {StepWording.On(step)}."
                : step.Opportunity is { } open ? $"On {open.Work.ExternalId} \"{open.Title}\", open and nobody's." : "Self-directed: no open, unowned work in your team fits."));
        yield return new ChatBlock.Buttons([Answer("I did it", "done", step), Answer("Show another", "another", step), Answer("Not now", "not now", step), new("Why this one?", "/growth")]);
    }

    private static Button Answer(string label, string answer, NextAction step) => new(label, $"/growth {answer} {step.Action.Id}");
}
