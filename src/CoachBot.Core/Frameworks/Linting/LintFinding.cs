namespace CoachBot.Core.Frameworks.Linting;

/// <summary>How bad a finding is.</summary>
public enum LintSeverity
{
    /// <summary>The framework would say something wrong of people, or ask for what nobody can show.</summary>
    Error = 1,

    /// <summary>Most likely a mistake; somebody should look.</summary>
    Warning,

    /// <summary>Worth knowing; often meant so.</summary>
    Note,
}

/// <summary>Something that a careful editor would remark on.</summary>
/// <param name="Rule">Kebab-case name of the rule that found it.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Problem">What, where (<c>file:line:column path</c>), found, allowed, and what to do.</param>
/// <param name="Handled">Whether the framework itself already takes care of it, so that nothing is left to do.</param>
public sealed record LintFinding(string Rule, LintSeverity Severity, Problem Problem, bool Handled = false);

/// <summary>What a rule is about.</summary>
/// <param name="Name">Kebab-case, unique.</param>
/// <param name="Severity">Of its worst finding.</param>
/// <param name="Sentence">What it remarks on, one sentence.</param>
public sealed record LintRule(string Name, LintSeverity Severity, string Sentence);
