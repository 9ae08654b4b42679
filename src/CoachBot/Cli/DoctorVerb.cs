using System.CommandLine;
using System.Text.Json;
using CoachBot.Diagnosis;
using Spectre.Console;

namespace CoachBot.Cli;

/// <summary><c>doctor</c>: looks at every part of the deployment, says what is off and how to turn it on, and what to mend.</summary>
internal sealed class DoctorVerb : ICliVerb
{
    public Command Build(IVerbRunner runner)
    {
        var json = new Option<bool>("--json") { Description = "Print the findings as JSON" };
        var verb = new Command("doctor", "Check settings, packs, database and platforms; say what is off and how to turn it on") { json };
        verb.SetAction(async (parsed, cancellationToken) => Print(await runner.ExamineAsync(cancellationToken), parsed.GetValue(json)));
        return verb;
    }

    private static int Print(IReadOnlyList<Finding> findings, bool json)
    {
        var failed = findings.Count(finding => finding.State == FindingState.Failed);
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(findings, Json.Page));
        }
        else
        {
            foreach (var finding in findings)
            {
                Print(finding);
            }

            Terminal.Out.WriteLine();
            Terminal.Out.WriteLine(failed == 0 ? "Everything that is turned on works." : $"{failed} {(failed == 1 ? "part does" : "parts do")} not work.");
        }

        return failed == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static void Print(Finding finding)
    {
        var (mark, style) = finding.State switch
        {
            FindingState.Ok => ("ok", "green"),
            FindingState.Off => ("off", "grey"),
            FindingState.Attention => ("look", "yellow"),
            FindingState.Failed => ("FAILED", "red"),
        };
        Terminal.Out.MarkupLine($"[{style}]{mark,-6}[/]  {Markup.Escape(finding.Subject)}: {Markup.Escape(finding.Says)}");
        if (finding.Do.Length > 0)
        {
            Terminal.Out.MarkupLine($"        {Markup.Escape($"→ {finding.Do}")}");
        }
    }
}
