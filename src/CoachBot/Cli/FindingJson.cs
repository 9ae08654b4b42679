using CoachBot.Core.Frameworks.Linting;

namespace CoachBot.Cli;

/// <summary>A finding as <c>framework lint --json</c> prints it; its names are relied on by others.</summary>
internal static class FindingJson
{
    public static object Of(LintFinding finding) => new
    {
        finding.Rule,
        finding.Severity,
        finding.Problem.Where,
        finding.Problem.What,
        finding.Problem.Found,
        finding.Problem.Allowed,
        finding.Problem.Do,
        finding.Handled,
    };
}
