using CoachBot.Core.Frameworks.Linting.Rules;

namespace CoachBot.Core.Frameworks.Linting;

/// <summary>
/// What a careful editor would remark on in a framework. Nothing is refused here; the rules of a pack are checked when it
/// is read. Equal subjects give equal findings in equal order.
/// </summary>
public static class FrameworkLinter
{
    private static readonly IReadOnlyList<ILintRule> AllRules =
    [
        new TeamMetricRule(),
        new UnreachableExpectationRule(),
        new FallingExpectationRule(),
        new UnlinkedCompetencyRule(),
        new MissingDescriptorRule(),
        new DuplicateDescriptorRule(),
        new MisplacedSentenceRule(),
        new NoiseRule(),
        new MojibakeRule(),
        new LinkCoverageRule(),
        new ProposedLinkRule(),
    ];

    /// <summary>What there is to remark on, in the order of findings at one place.</summary>
    public static IReadOnlyList<LintRule> Rules { get; } = [.. AllRules.Select(rule => rule.About)];

    /// <summary>What is to be remarked on in one framework, by place, then by rule.</summary>
    public static IReadOnlyList<LintFinding> Lint(LintSubject subject) =>
    [
        .. AllRules
            .SelectMany(rule => rule.Find(subject).Select(remark => (rule.About.Name, Remark: remark)))
            .OrderBy(found => found.Remark.Place, LintPlace.Order)
            .Select(found => Finding(found.Name, found.Remark)),
    ];

    /// <summary>What is to be remarked on in all frameworks of a deployment together.</summary>
    /// <param name="subjects">All of them.</param>
    /// <param name="practices">The practices of the catalogue, each with the place of its definition.</param>
    public static IReadOnlyList<LintFinding> LintTogether(IReadOnlyList<LintSubject> subjects, IReadOnlyList<LintText> practices) =>
        [.. LinkCoverageRule.Together(subjects, practices).OrderBy(remark => remark.Place, LintPlace.Order).Select(remark => Finding(LinkCoverageRule.Name, remark))];

    private static LintFinding Finding(string rule, Remark remark) =>
        new(rule, remark.Severity, remark.Problem with { Where = remark.Place.ToString() }, remark.Handled);
}
