namespace CoachBot.Core.Evaluation;

/// <summary>The errors to look at first, in an order that does not depend on that of the judgements.</summary>
public static class WorstErrors
{
    /// <summary>What was shown and is not there, the plainest first.</summary>
    public static IReadOnlyList<Judgement> FalsePositives(IEnumerable<Judgement> judgements, int count) =>
        [.. Ordered(judgements.Where(judgement => judgement is { Label: LabelStrength.Absent, Strength: >= PredictionThreshold.Shown })
            .OrderByDescending(judgement => judgement.Strength)).Take(count)];

    /// <summary>What is a main subject and was not shown, the furthest from it first.</summary>
    public static IReadOnlyList<Judgement> FalseNegatives(IEnumerable<Judgement> judgements, int count) =>
        [.. Ordered(judgements.Where(judgement => judgement is { Label: LabelStrength.Strong, Strength: < PredictionThreshold.Shown })
            .OrderBy(judgement => judgement.Strength)).Take(count)];

    private static IOrderedEnumerable<Judgement> Ordered(IOrderedEnumerable<Judgement> judgements) =>
        judgements.ThenBy(judgement => judgement.Document, StringComparer.Ordinal)
            .ThenBy(judgement => judgement.Framework, StringComparer.Ordinal)
            .ThenBy(judgement => judgement.Competency.Value, StringComparer.Ordinal);
}
