using System.CommandLine;
using System.Text.Json;
using CoachBot.Core;
using CoachBot.Core.Frameworks.Linting;
using CoachBot.Files;
using CoachBot.Packs;
using CoachBot.Packs.Linting;

namespace CoachBot.Cli;

/// <summary><c>framework lint</c>: what a careful editor would remark on in a framework, a pack, or the text of a source.</summary>
internal static class FrameworkLintVerb
{
    public static Command Build(IVerbRunner runner)
    {
        var subjects = new Argument<string[]>("framework")
        {
            Description = "Ids of loaded frameworks, packs (*.yaml), texts of sources (*.txt, *.md); all loaded ones without any",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var rules = new Option<bool>("--rules") { Description = "List the rules instead" };
        var json = new Option<bool>("--json") { Description = "Print it as JSON" };
        var lint = new Command("lint", "Say what a careful editor would remark on in frameworks; exit code 1 when there is an unhandled error") { subjects, rules, json };
        lint.Validators.Add(parsed =>
        {
            if (parsed.GetValue(rules) && parsed.GetValue(subjects) is { Length: > 0 })
            {
                parsed.AddError("Name frameworks, or --rules, not both.");
            }
        });
        lint.SetAction((parsed, cancellationToken) => runner.RunOfflineAsync<Run>(
            run => Task.FromResult(parsed.GetValue(rules)
                ? Rules(parsed.GetValue(json))
                : run.Lint(parsed.GetValue(subjects) ?? [], parsed.GetValue(json))),
            cancellationToken));
        return lint;
    }

    private static int Rules(bool json)
    {
        Console.Out.WriteLine(json ? JsonSerializer.Serialize(FrameworkLinter.Rules, Json.Page) : FindingsText.Of(FrameworkLinter.Rules));
        return ExitCode.Done;
    }

    internal sealed class Run(PackLibrary packs, PackFolder folder)
    {
        public int Lint(string[] subjects, bool json)
        {
            var readings = subjects.Length == 0
                ? packs.Frameworks.Select(framework => LintReading.Loaded(folder, framework.Id)).ToList()
                : subjects.Select(Read).ToList();
            foreach (var problem in readings.SelectMany(reading => reading.Problems))
            {
                Console.Error.WriteLine(problem);
            }

            var files = readings.Select(reading => new LintedFile(reading.File, reading.Lint())).ToList();
            if (subjects.Length == 0)
            {
                files.Add(new LintedFile("practices", Together(readings)));
            }

            var findings = files.SelectMany(file => file.Findings).ToList();
            Console.Out.WriteLine(json ? JsonSerializer.Serialize(findings.Select(FindingJson.Of), Json.Page) : FindingsText.Of(files));
            return readings.Exists(reading => reading.Problems.Count > 0)
                || findings.Exists(finding => finding is { Severity: LintSeverity.Error, Handled: false }) ? ExitCode.Refused : ExitCode.Done;
        }

        private IReadOnlyList<LintFinding> Together(List<LintReading> readings) => FrameworkLinter.LintTogether(
            [.. readings.Select(reading => reading.Subject).OfType<LintSubject>()],
            [.. packs.Practices.Practices.Select(practice => new LintText(practice.Id.Value, new LintPlace($"practices/{practice.Id}.yaml", 1, 1)))]);

        // A new kind of document has a line of its own here, and a reader that makes a subject of it.
        private LintReading Read(string subject) => packs.Find(subject) is not null ? LintReading.Loaded(folder, subject)
            : Path.GetExtension(subject).ToUpperInvariant() switch
            {
                ".YAML" or ".YML" => LintReading.Pack(subject, [.. packs.Practices.Practices.Select(practice => practice.Id.Value)]),
                ".TXT" or ".MD" => Source(subject),
                _ => new LintReading(subject, null, [Unknown(subject)]),
            };

        private static LintReading Source(string path)
        {
            var (file, problem) = WorkFileText.Read(path);
            return file is null ? new LintReading(path, null, [problem!]) : LintReading.Source(path, file.Text);
        }

        private Problem Unknown(string subject)
        {
            var ids = packs.Frameworks.Select(framework => framework.Id).ToList();
            return new Problem(
                "no such framework is loaded, and no file that can be linted", "framework lint", subject, $"{string.Join(", ", ids)}, *.yaml, *.yml, *.txt, *.md",
                Nearest.To(subject, ids) is { } meant ? $"Did you mean '{meant}'?" : "Choose one of these");
        }
    }
}
