using CoachBot.Chat;
using CoachBot.Core.Growth;
using CoachBot.Core.Levels;
using CoachBot.Core.Questions;

namespace CoachBot.Commands.Coach.Ask;

/// <summary>The asker's next steps, the first few.</summary>
internal static class StepPassages
{
    private const int Steps = 5;
    private const string Asked = "next step do now improve grow growth learn develop try suggestion advice action better reach";

    public static IEnumerable<Passage> Of(LevelReport report, IReadOnlyList<NextAction> steps) => steps.Take(Steps).Select((step, at) => new Passage(
        PassageKind.Step,
        $"{step.Action.Title}. {step.Action.Why} It works toward {step.Gap.TitleIn(report.Track)}, {Wording.Rung(step.Missing.Rung)}, and takes {StepWording.Takes(step)}.",
        at == 0 ? "your next step, chosen by rules" : "another step that fits, chosen by rules",
        "/growth")
    {
        AlsoAskedBy = $"{Asked} {step.Practice.Title}",
    });
}
