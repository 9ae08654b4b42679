using CoachBot.Core.Frameworks.Linting;

namespace CoachBot.Core.Tests.Frameworks.Linting;

/// <summary>Small subjects. Every part gets a line of its own, so that findings can be told apart.</summary>
internal static class SomeLint
{
    public static LintPlace At(int line, int column = 1) => new("ladder.txt", line, column);

    public static LintSubject Subject(params LintCompetency[] competencies) => new()
    {
        Place = At(1),
        LinksPractices = true,
        Scale = [new("low", "Low"), new("middle", "Middle"), new("high", "High")],
        Levels = [new("junior", "Junior", At(2)), new("senior", "Senior", At(3))],
        Competencies = competencies,
    };

    public static LintSubject Lines(string text) => new()
    {
        Place = At(1),
        Lines = [.. text.Split('\n').Select((line, index) => new LintLine(line, At(index + 1)))],
    };

    /// <summary>Linked well, so that only what a test adds is remarked on.</summary>
    public static LintCompetency Competency(string title, params LintCell[] cells) => new()
    {
        Id = title,
        Title = title,
        Place = At(10),
        Links = [Link("alerting", 100, 11), Link("observability", 50, 12)],
        Cells = cells,
    };

    public static LintLink Link(string practice, int weight, int line, bool isProposed = false) => new(practice, weight, isProposed, At(line));

    public static LintCell Cell(int line, string level, string? proficiency, string? descriptor, string? track = null) =>
        new(level, track, proficiency, descriptor is null ? null : new LintText(descriptor, At(line, 20)), At(line));

    public static IReadOnlyList<LintFinding> Lint(string rule, LintSubject subject) =>
        [.. FrameworkLinter.Lint(subject).Where(finding => finding.Rule == rule)];
}
