using System.CommandLine;
using System.Text.Json;
using CoachBot.Core;
using CoachBot.Core.Frameworks.Linting;
using CoachBot.Files;
using CoachBot.Packs;
using CoachBot.Packs.Linting;
using CoachBot.Packs.Matrix;
using CoachBot.Storage;

namespace CoachBot.Cli;

/// <summary><c>framework lint</c>: what a careful editor would remark on in a framework, a pack, or the text of a source.</summary>
internal static class FrameworkLintVerb
{
    public static Command Build(IVerbRunner runner)
    {
        var subjects = new Argument<string[]>("framework")
        {
            Description = "Ids of frameworks, packs (*.yaml), tables (*.csv, *.md), texts of sources (*.txt, *.md); all that ship without any",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var scale = new Option<string?>("--scale") { Description = "For tables whose cells begin with a word of a skill scale: the words, lowest first" };
        var rules = new Option<bool>("--rules") { Description = "List the rules instead" };
        var json = new Option<bool>("--json") { Description = "Print it as JSON" };
        var lint = new Command("lint", "Say what a careful editor would remark on in frameworks; exit code 1 when there is an unhandled error") { subjects, scale, rules, json };
        lint.Validators.Add(parsed =>
        {
            if (parsed.GetValue(rules) && parsed.GetValue(subjects) is { Length: > 0 })
            {
                parsed.AddError("Name frameworks, or --rules, not both.");
            }
        });
        lint.SetAction((parsed, cancellationToken) => parsed.GetValue(rules)
            ? Task.FromResult(Rules(parsed.GetValue(json)))
            : LintAsync(runner, parsed.GetValue(subjects) ?? [], FrameworkImportVerb.Words(parsed.GetValue(scale)), parsed.GetValue(json), cancellationToken));
        return lint;
    }

    // Only who names something that neither ships nor is a file makes a database be opened.
    private static async Task<int> LintAsync(IVerbRunner runner, string[] subjects, string[] scale, bool json, CancellationToken cancellationToken)
    {
        var isKnown = false;
        var code = await runner.RunOfflineAsync<Run>(run => Task.FromResult((isKnown = subjects.All(run.Knows) || !runner.HasDatabase) ? run.Lint(subjects, scale, [], json) : ExitCode.Refused), cancellationToken);
        return isKnown ? code : await runner.RunAsync<OwnRun>(DatabaseUse.Own, run => run.LintAsync(subjects, scale, json, cancellationToken), cancellationToken);
    }

    private static int Rules(bool json)
    {
        Console.Out.WriteLine(json ? JsonSerializer.Serialize(FrameworkLinter.Rules, Json.Page) : FindingsText.Of(FrameworkLinter.Rules));
        return ExitCode.Done;
    }

    internal sealed class OwnRun(PackLibrary packs, PackFolder folder, FrameworkStore store)
    {
        public async Task<int> LintAsync(string[] subjects, string[] scale, bool json, CancellationToken cancellationToken)
        {
            var imported = new List<FrameworkDocument>();
            foreach (var own in await store.InForceAsync(cancellationToken))
            {
                imported.Add((await store.FindAsync(own.Hash, cancellationToken))!);
            }

            return new Run(packs, folder).Lint(subjects, scale, imported, json);
        }
    }

    internal sealed class Run(PackLibrary packs, PackFolder folder)
    {
        private static readonly string[] Endings = [".yaml", ".yml", ".csv", ".md", ".txt"];

        /// <summary>Whether no database is needed to find it.</summary>
        public bool Knows(string subject) => packs.Find(subject) is not null || Endings.Contains(Path.GetExtension(subject).ToLowerInvariant());

        public int Lint(string[] subjects, string[] scale, IReadOnlyList<FrameworkDocument> imported, bool json)
        {
            var readings = subjects.Length == 0
                ? packs.Frameworks.Select(framework => LintReading.Loaded(folder, framework.Id)).ToList()
                : subjects.Select(subject => Read(subject, new(null, null, scale, []), imported)).ToList();
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
        private LintReading Read(string subject, MatrixOptions options, IReadOnlyList<FrameworkDocument> imported) =>
            packs.Find(subject) is not null ? LintReading.Loaded(folder, subject)
            : imported.FirstOrDefault(document => document.Framework == subject) is { } own ? LintReading.Imported(own)
            : Path.GetExtension(subject).ToUpperInvariant() switch
            {
                ".YAML" or ".YML" => LintReading.Pack(subject, [.. packs.Practices.Practices.Select(practice => practice.Id.Value)]),
                ".CSV" => Text(subject, file => LintReading.Table(file, options)),
                ".TXT" => Text(subject, file => LintReading.Source(subject, file.Text)),
                ".MD" => Text(subject, file => LintReading.Table(file, options) is { Problems.Count: 0 } table ? table : LintReading.Source(subject, file.Text)),
                _ => new LintReading(subject, null, [Unknown(subject, imported)]),
            };

        private static LintReading Text(string path, Func<WorkFile, LintReading> read)
        {
            var (file, problem) = WorkFileText.Read(path);
            return file is null ? new LintReading(path, null, [problem!]) : read(file);
        }

        private Problem Unknown(string subject, IReadOnlyList<FrameworkDocument> imported)
        {
            var ids = packs.Frameworks.Select(framework => framework.Id).Concat(imported.Select(document => document.Framework)).ToList();
            return new Problem(
                "no such framework is loaded, and no file that can be linted", "framework lint", subject, $"{string.Join(", ", ids)}, *{string.Join(", *", Endings)}",
                Nearest.To(subject, ids) is { } meant ? $"Did you mean '{meant}'?" : "Choose one of these");
        }
    }
}
