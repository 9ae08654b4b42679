using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Growth;
using CoachBot.Pipeline;
using CoachBot.Prompts.Narration;

namespace CoachBot.Commands.Growth;

/// <summary>The answers to <c>/growth</c>.</summary>
/// <param name="read">The report that the steps were planned from.</param>
/// <param name="isUsual">Whether they see this framework unasked; else every button names it.</param>
internal sealed class GrowthReply(ReportWithEvidence read, bool isUsual)
{
    private const int OthersShown = 2;

    private Framework Framework => read.Report.Framework;

    private string InFramework => isUsual ? "" : $" in {Framework.Id}";

    public static ChatReply Off(Framework framework) => new(
    [
        new ChatBlock.Paragraph("CoachBot is off for you, so there is no report to find a next step in."),
        new ChatBlock.Buttons([new("Turn on", "/coach settings consent on")]),
        .. OnboardingBlocks.Of(framework),
    ]);

    /// <param name="steps">The steps, best first.</param>
    /// <param name="why">Why the first fits; not read where there is none.</param>
    public ChatReply Of(IReadOnlyList<NextAction> steps, Narrated? why) =>
        new([.. steps.Count == 0 ? NoStep() : StepBlocks(steps, why ?? StepNarrator.Plain(steps[0])), .. OnboardingBlocks.Of(Framework)]);

    public ChatReply Thanks(NextAction step, string answer) => ChatReply.Of(
        new ChatBlock.Paragraph(answer == "done"
            ? $"Well done. \"{step.Action.Title}\" is off your list; once the ticket or postmortem that shows it is read, it is proposed to you as evidence."
            : $"Fine. \"{step.Action.Title}\" rests for twelve weeks."),
        new ChatBlock.Buttons([new("Next step", $"/growth{InFramework}")]));

    private IEnumerable<ChatBlock> NoStep()
    {
        yield return new ChatBlock.Paragraph("No further step in the catalogue fits now: either nothing is missing for your level, or the fitting steps rest for their twelve weeks.");
        yield return new ChatBlock.Buttons([new("See your level", $"/mylevel{InFramework}")]);
        yield return new ChatBlock.Note($"What is missing is read in {Framework.Title}. {Wording.Interpreted(Framework)}{Wording.Newer(read, isUsual)}".TrimEnd());
    }

    private IEnumerable<ChatBlock> StepBlocks(IReadOnlyList<NextAction> steps, Narrated why)
    {
        var step = steps[0];
        yield return new ChatBlock.Heading($"Next step: {step.Action.Title}");
        yield return new ChatBlock.Paragraph(why.Text);
        yield return new ChatBlock.Facts([.. FactsOf(step)]);
        if (steps.Count > 1)
        {
            yield return new ChatBlock.Bullets([.. steps.Skip(1).Take(OthersShown).Select(other => new Bullet($"Or: {other.Action.Title}", $"{other.Gap.TitleIn(read.Report.Track)}, {Wording.Rung(other.Action.To)}"))]);
        }

        yield return new ChatBlock.Buttons([Answer("I did it", "done", step), Answer("Show another", "another", step), Answer("Not now", "not now", step)]);
        yield return new ChatBlock.Note(
            $"Chosen by rules, from what is missing in {Framework.Title}, what is open in your team, and the catalogue of steps. {WordedBy.Of(why.Model)} {Wording.Interpreted(Framework)}{Wording.Newer(read, isUsual)}".TrimEnd());
    }

    private Button Answer(string label, string answer, NextAction step) => new(label, $"/growth {answer} {step.Action.Id}{InFramework}");

    private IEnumerable<Fact> FactsOf(NextAction step)
    {
        yield return new("Works toward", $"{step.Gap.TitleIn(read.Report.Track)}, {Wording.Rung(step.Missing.Rung)}: {step.Missing}");
        yield return new("Practice", $"{step.Practice.Title}, {Wording.Rung(step.Action.To)}");
        yield return new("On", StepWording.On(step));
        yield return new("Takes", StepWording.Takes(step));
        if (step.Action.Pair.Length > 0)
        {
            yield return new("Could help", step.Action.Pair);
        }

        yield return new("Done when", step.Action.DoneWhen);
    }
}
