using CoachBot.Core.Evaluation;
using CoachBot.Core.Evidence;
using CoachBot.Core.Growth;

namespace CoachBot.Core.Weekly;

/// <summary>Chooses what a weekly message says to somebody about themselves. Pure: the same arguments give an equal nudge.</summary>
public static class NudgeComposer
{
    /// <summary>The most proposals that a message shows; the others are a press away.</summary>
    public const int MostShown = 3;

    /// <summary>The plainest proposals, those ticked that are plain enough to agree to at a glance, and the step that fits best.</summary>
    /// <param name="evidence">The person's evidence in any status and order; what the rules propose is read.</param>
    /// <param name="steps">Their next steps, best first, without those that were suggested to them or answered within twelve weeks.</param>
    public static Nudge Compose(IEnumerable<EvidenceItem> evidence, IReadOnlyList<NextAction> steps)
    {
        var proposed = evidence.Where(item => item.IsProposedByRules)
            .OrderByDescending(item => item.Strength).ThenBy(item => item.Number).ToList();
        return new(
            [.. proposed.Take(MostShown).Select(item => new NudgeProposal(item, item.Strength >= PredictionThreshold.PreTicked))],
            Math.Max(0, proposed.Count - MostShown),
            steps.Count == 0 ? null : steps[0]);
    }
}
