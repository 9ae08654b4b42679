using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.Growth;
using CoachBot.Core.Levels;
using CoachBot.Core.Practices;
using CoachBot.Core.Weekly;
using CoachBot.Prompts.Narration;

namespace CoachBot.Weekly;

/// <summary>A nudge in words: what waits for a look, and one next step.</summary>
internal static class NudgeBlocks
{
    private const string Ticked = "\u2611";
    private const string Open = "\u2610";

    public static IEnumerable<ChatBlock> Of(PersonNudge own, PracticeCatalogue practices) => [.. Proposals(own.Nudge, practices), .. Step(own)];

    private static IEnumerable<ChatBlock> Proposals(Nudge nudge, PracticeCatalogue practices)
    {
        if (nudge.Proposals.Count == 0)
        {
            yield break;
        }

        var all = nudge.Proposals.Count + nudge.MoreProposals;
        yield return new ChatBlock.Heading($"{Wording.Count(all, "proposal waits", "proposals wait")} for your look; nobody else sees {(all == 1 ? "it" : "them")}");
        foreach (var same in nudge.Proposals.GroupBy(proposal => (proposal.Item.Work, proposal.Item.Quotes[0].Text, proposal.IsTicked)))
        {
            var first = same.First().Item;
            yield return new ChatBlock.Bullets([new($"{(same.Key.IsTicked ? Ticked : Open)} {SameSentence.Names(same.Select(proposal => proposal.Item), practices)}", first.Title)]);
            yield return new ChatBlock.Quote(first.Quotes[0].Text, Wording.Citation(first));
        }

        yield return new ChatBlock.Buttons([.. Answers(nudge, all)]);
        if (nudge.Proposals.Any(proposal => !proposal.IsTicked))
        {
            yield return new ChatBlock.Note($"\"Looks right\" agrees to what is ticked. What is not ticked is less plain: it waits until you look at it.");
        }
    }

    private static IEnumerable<Button> Answers(Nudge nudge, int all)
    {
        var ticked = nudge.Proposals.Where(proposal => proposal.IsTicked).Select(proposal => Wording.Number(proposal.Item.Number)).ToList();
        if (ticked.Count > 0)
        {
            yield return new("Looks right", $"/evidence confirm {string.Join(' ', ticked)}") { Role = ButtonRole.NextStep, KeepsMessage = true };
        }

        yield return new(nudge.MoreProposals > 0 ? $"See all {all}" : ticked.Count > 0 ? "Change something" : "Look at them", "/evidence") { KeepsMessage = true };
    }

    private static IEnumerable<ChatBlock> Step(PersonNudge own)
    {
        if (own.Nudge.Step is not { } step)
        {
            yield break;
        }

        yield return new ChatBlock.Heading($"One next step: {step.Action.Title}");
        yield return new ChatBlock.Paragraph((own.Why ?? StepNarrator.Plain(step)).Text);
        yield return new ChatBlock.Facts([.. Facts(own.Report, step)]);
        yield return new ChatBlock.Buttons(
        [
            Answer("I did it", $"/growth done {step.Action.Id}"), Answer("Show another", $"/growth another {step.Action.Id}"),
            Answer("Not now", $"/growth not now {step.Action.Id}"), Answer("Pause", "/mydata pause"),
        ]);
    }

    private static IEnumerable<Fact> Facts(LevelReport report, NextAction step)
    {
        yield return new("Works toward", $"{step.Gap.TitleIn(report.Track)}, {Wording.Rung(step.Missing.Rung)}: {step.Missing}");
        yield return new("On", StepWording.On(step));
        yield return new("Takes", StepWording.Takes(step));
        if (step.Action.Pair.Length > 0)
        {
            yield return new("Could help", step.Action.Pair);
        }
    }

    private static Button Answer(string label, string command) => new(label, command) { KeepsMessage = true };
}
