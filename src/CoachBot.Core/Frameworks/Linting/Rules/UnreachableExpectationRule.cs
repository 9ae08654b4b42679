using CoachBot.Core.Levels;

namespace CoachBot.Core.Frameworks.Linting.Rules;

/// <summary>What is asked for and can never be shown.</summary>
internal sealed class UnreachableExpectationRule : ILintRule
{
    // What a pack may ask for; the level rule itself looks back without end.
    private const int MostMonths = 12;

    public LintRule About { get; } = new(
        "unreachable-expectation", LintSeverity.Error,
        "No evidence can ever meet it: weights that sum below 50, a threshold of more than 12 months, a proficiency that the scale lacks.");

    public IEnumerable<Remark> Find(LintSubject subject) => Weights(subject).Concat(Thresholds(subject)).Concat(Proficiencies(subject));

    private static IEnumerable<Remark> Weights(LintSubject subject) =>
        from competency in subject.Competencies
        let sum = competency.Links.Sum(link => (long)link.Weight)
        where competency.Links.Count > 0 && sum < LevelRule.QualifyingWeight
        select new Remark(competency.Place, new Problem(
            "competency that no evidence can reach: the weights of its practices are too small together",
            Found: $"{competency.Title}: {sum}", Allowed: $"{LevelRule.QualifyingWeight} or more", Do: "Add practices or raise their weights"), LintSeverity.Error);

    private static IEnumerable<Remark> Thresholds(LintSubject subject)
    {
        foreach (var threshold in subject.Thresholds)
        {
            if (threshold.Months > MostMonths)
            {
                yield return new Remark(threshold.Place, new Problem(
                    "threshold of more months than a pack may ask for",
                    Found: $"{threshold.Rung}: {threshold.Months} months", Allowed: $"1 to {MostMonths}", Do: "Ask for fewer months"), LintSeverity.Error);
            }

            if (threshold.Corroborated > threshold.Months)
            {
                yield return new Remark(threshold.Place, new Problem(
                    "threshold that nobody can meet: more corroborated months than months",
                    Found: $"{threshold.Rung}: {threshold.Corroborated} of {threshold.Months}", Allowed: $"0 to {threshold.Months}",
                    Do: "Ask for no more than the months"), LintSeverity.Error);
            }
        }
    }

    private static IEnumerable<Remark> Proficiencies(LintSubject subject)
    {
        var steps = subject.Scale.Select(step => step.Id).ToList();
        return from competency in subject.Competencies
               from cell in competency.Cells
               where steps.Count > 0 && cell.Proficiency is not null && !steps.Contains(cell.Proficiency)
               select new Remark(cell.Place, new Problem(
                   "expectation that nobody can meet: its proficiency is not in the scale",
                   Found: $"{competency.Title} at {cell.Level}: {cell.Proficiency}", Allowed: string.Join(", ", steps),
                   Do: Nearest.To(cell.Proficiency!, steps) is { } meant ? $"Did you mean '{meant}'?" : "Choose one of these"), LintSeverity.Error);
    }
}
