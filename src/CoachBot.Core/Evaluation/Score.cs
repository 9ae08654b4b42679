using CoachBot.Core.Frameworks;

namespace CoachBot.Core.Evaluation;

/// <summary>How well predictions agree with labels, over all competencies of a framework and for each.</summary>
/// <param name="Micro">All judgements counted together.</param>
/// <param name="MacroF1">The mean F1 of the competencies with enough positives; null when none has.</param>
/// <param name="MacroOver">How many competencies that is the mean of.</param>
/// <param name="Competencies">Each one's own count, in the order they came.</param>
public sealed record Score(Confusion Micro, double? MacroF1, int MacroOver, IReadOnlyList<CompetencyScore> Competencies)
{
    /// <summary>With fewer positives, the F1 of a competency is chance.</summary>
    public const int EnoughPositives = 6;

    /// <summary>The competencies with enough positives, in the order they came.</summary>
    public IEnumerable<CompetencyId> Enough => Competencies.Where(HasEnough).Select(score => score.Competency);

    /// <summary>Scores the judgements of one framework.</summary>
    /// <param name="judgements">A judgement for each of its competencies in each document.</param>
    /// <param name="threshold">The strength from which on something is predicted.</param>
    /// <param name="least">The label from which on something is there.</param>
    public static Score Of(IReadOnlyCollection<Judgement> judgements, double threshold, LabelStrength least)
    {
        var competencies = judgements.GroupBy(judgement => judgement.Competency)
            .Select(group => new CompetencyScore(group.Key, Confusion.Of(group, threshold, least)))
            .ToList();
        var enough = competencies.Where(HasEnough).ToList();
        return new(
            Confusion.Of(judgements, threshold, least),
            enough.Count == 0 ? null : enough.Average(score => score.Confusion.F1),
            enough.Count,
            competencies);
    }

    private static bool HasEnough(CompetencyScore score) => score.Confusion.Positives >= EnoughPositives;
}

/// <summary>How well predictions agree with labels on one competency.</summary>
/// <param name="Competency">Which competency.</param>
/// <param name="Confusion">The count.</param>
public sealed record CompetencyScore(CompetencyId Competency, Confusion Confusion);
