namespace CoachBot.Core.Evaluation;

/// <summary>Gives a baseline the threshold that suits it best: it must not lose for want of one.</summary>
public static class BestThreshold
{
    /// <summary>
    /// The strength from which on predicting gives the highest micro F1 over the judgements; of several the highest. Infinite when
    /// nothing that could be predicted is there.
    /// </summary>
    public static double Of(IReadOnlyCollection<Judgement> judgements)
    {
        var (best, reached) = (double.PositiveInfinity, 0.0);
        var soFar = new Confusion(0, 0, judgements.Count(judgement => judgement.Label >= LabelStrength.Weak));
        foreach (var step in judgements.Where(judgement => judgement.Strength > 0).GroupBy(judgement => judgement.Strength).OrderByDescending(step => step.Key))
        {
            var right = step.Count(judgement => judgement.Label >= LabelStrength.Weak);
            soFar = new(soFar.TruePositives + right, soFar.FalsePositives + step.Count() - right, soFar.FalseNegatives - right);
            if (soFar.F1 > reached)
            {
                (best, reached) = (step.Key, soFar.F1.Value);
            }
        }

        return best;
    }
}
