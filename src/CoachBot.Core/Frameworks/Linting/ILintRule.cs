namespace CoachBot.Core.Frameworks.Linting;

/// <summary>One reason to remark on a framework.</summary>
internal interface ILintRule
{
    LintRule About { get; }

    IEnumerable<Remark> Find(LintSubject subject);
}

/// <summary>What a rule found at a place. The problem's own place is left empty: it is this one.</summary>
internal sealed record Remark(LintPlace Place, Problem Problem, LintSeverity Severity, bool Handled = false);
