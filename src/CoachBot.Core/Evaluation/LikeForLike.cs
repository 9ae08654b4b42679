using CoachBot.Core.Frameworks;

namespace CoachBot.Core.Evaluation;

/// <summary>
/// The mean F1 of a part of the documents over competencies that the whole chose. The macro figures of two parts are means over
/// different competencies, those that each has enough positives of, and so cannot be compared; these can.
/// </summary>
/// <param name="MacroF1">The mean; null when it is over none.</param>
/// <param name="MacroOver">How many competencies it is the mean of.</param>
/// <param name="LeftOut">Chosen, but neither there nor predicted in this part, so that they have no F1 here.</param>
public sealed record LikeForLike(double? MacroF1, int MacroOver, IReadOnlyList<CompetencyId> LeftOut)
{
    /// <summary>Takes the mean in a part.</summary>
    /// <param name="part">The part's score.</param>
    /// <param name="whole">The score of all documents, which chooses what has enough positives.</param>
    public static LikeForLike Of(Score part, Score whole)
    {
        var chosen = whole.Enough.ToHashSet();
        var scores = part.Competencies.Where(score => chosen.Contains(score.Competency)).ToLookup(score => score.Confusion.F1 is null);
        return new(scores[false].Average(score => score.Confusion.F1), scores[false].Count(), [.. scores[true].Select(score => score.Competency)]);
    }
}
