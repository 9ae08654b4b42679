namespace CoachBot.Core.Evaluation;

/// <summary>How often predictions and labels agree. What is absent and not predicted is not counted: there is no end of it.</summary>
/// <param name="TruePositives">Predicted, and there.</param>
/// <param name="FalsePositives">Predicted, and not there.</param>
/// <param name="FalseNegatives">There, and not predicted.</param>
public readonly record struct Confusion(int TruePositives, int FalsePositives, int FalseNegatives)
{
    /// <summary>How many are there.</summary>
    public int Positives => TruePositives + FalseNegatives;

    /// <summary>The share of the predictions that is right; null when nothing was predicted.</summary>
    public double? Precision => Share(TruePositives, TruePositives + FalsePositives);

    /// <summary>The share of what is there that was predicted; null when nothing is there.</summary>
    public double? Recall => Share(TruePositives, Positives);

    /// <summary>The harmonic mean of the two; null when nothing was predicted and nothing is there.</summary>
    public double? F1 => Share(2 * TruePositives, (2 * TruePositives) + FalsePositives + FalseNegatives);

    /// <summary>Counts judgements.</summary>
    /// <param name="judgements">What to count.</param>
    /// <param name="threshold">The strength from which on something is predicted.</param>
    /// <param name="least">The label from which on something is there.</param>
    public static Confusion Of(IEnumerable<Judgement> judgements, double threshold, LabelStrength least)
    {
        var (right, wrong, missed) = (0, 0, 0);
        foreach (var judgement in judgements)
        {
            switch (judgement.Strength >= threshold, judgement.Label >= least)
            {
                case (true, true):
                    right++;
                    break;
                case (true, false):
                    wrong++;
                    break;
                case (false, true):
                    missed++;
                    break;
            }
        }

        return new(right, wrong, missed);
    }

    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;
}
