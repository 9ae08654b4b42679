using System.Text;
using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Core.Frameworks.Linting;

namespace CoachBot.Cli;

/// <summary>Findings as people read them: by file, and counted at the end.</summary>
internal static class FindingsText
{
    private const int Indent = 2;

    public static string Of(IReadOnlyList<LintRule> rules)
    {
        var width = rules.Max(rule => rule.Name.Length);
        return string.Join('\n', rules.Select(rule => $"{rule.Name.PadRight(width)}  {EnumText.Of(rule.Severity),-7}  {rule.Sentence}"));
    }

    public static string Of(IReadOnlyList<LintedFile> files)
    {
        var text = new StringBuilder();
        foreach (var file in files.Where(file => file.Findings.Count > 0))
        {
            text.Append(file.Name).Append('\n');
            foreach (var finding in file.Findings)
            {
                text.Append(' ', Indent).Append(LineOf(file.Name, finding)).Append('\n');
            }

            text.Append('\n');
        }

        return VisibleText.Straight(text.Append(Count([.. files.SelectMany(file => file.Findings)])).ToString());
    }

    private static string LineOf(string file, LintFinding finding)
    {
        var where = finding.Problem.Where.StartsWith(file + ":", StringComparison.Ordinal) ? finding.Problem.Where[(file.Length + 1)..] : finding.Problem.Where;
        return $"{where}: {EnumText.Of(finding.Severity)} {finding.Rule}{(finding.Handled ? " (handled)" : "")}: {finding.Problem with { Where = "" }}";
    }

    private static string Count(IReadOnlyList<LintFinding> findings)
    {
        var handled = findings.Count(finding => finding.Handled);
        return string.Join(", ", Enum.GetValues<LintSeverity>().Select(severity => Counted.Of(findings.Count(finding => finding.Severity == severity), EnumText.Of(severity), EnumText.Of(severity) + "s")))
            + (handled == 0 ? "." : $"; {handled} of them handled by the framework itself.");
    }
}

/// <summary>A file and what was found in it.</summary>
internal sealed record LintedFile(string Name, IReadOnlyList<LintFinding> Findings);
