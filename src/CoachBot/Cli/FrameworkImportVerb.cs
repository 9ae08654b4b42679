using System.CommandLine;
using System.Text.Json;
using CoachBot.Core;
using CoachBot.Core.Frameworks.Linting;
using CoachBot.Core.Work;
using CoachBot.Files;
using CoachBot.Packs;
using CoachBot.Packs.Matrix;
using CoachBot.Pipeline;
using CoachBot.Storage;
using Spectre.Console;

namespace CoachBot.Cli;

/// <summary><c>framework import &lt;file&gt;</c>: puts a framework of the organisation's own in force, whole or not at all.</summary>
internal static class FrameworkImportVerb
{
    private static readonly string[] OfTables = [".csv", ".md"];

    public static Command Build(IVerbRunner runner)
    {
        var file = new Argument<string>("file") { Description = "A table with levels as columns, lowest first, and competencies as rows (*.csv, *.md), or a pack document (*.yaml)" };
        var id = new Option<string?>("--id") { Description = "Id of the framework, kebab-case; by default made of the file's name (tables only)" };
        var title = new Option<string?>("--title") { Description = "Its name; by default the document's heading, else the file's name (tables only)" };
        var scale = new Option<string?>("--scale") { Description = "Where cells begin with a word of a skill scale: the words, lowest first: \"awareness,working,practitioner,expert\" (tables only)" };
        var rungs = new Option<string?>("--rungs") { Description = $"Which rung of evidence shows each step of the scale, rising, of {string.Join(", ", EnumText.All<Involvement>())} (tables only)" };
        var to = new Option<string?>("--to") { Description = "Write the pack document that the table makes to this file, to be edited, instead of importing it" };
        var json = new Option<bool>("--json") { Description = "Print what was imported as JSON" };
        var import = new Command("import", "Put a framework of your own in force; evidence stays as it is, and a running host sees it at once") { file, id, title, scale, rungs, to, json };
        import.Validators.Add(parsed =>
        {
            var isTable = parsed.GetValue(file) is { } path && IsTable(path);
            var given = new Option[] { id, title, scale, rungs, to }.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false });
            if (given is not null && !isTable)
            {
                parsed.AddError($"{given.Name} is for tables (*.csv, *.md); a pack document says it itself.");
            }

            if (parsed.GetValue(id) is { } typed && (KebabId.Slug(typed) != typed || typed.Length == 0))
            {
                parsed.AddError($"--id '{typed}' is no kebab-case id; write '{KebabId.Slug(typed)}'.");
            }

            foreach (var rung in Words(parsed.GetValue(rungs)).Where(rung => !EnumText.TryParse<Involvement>(rung, out _)))
            {
                parsed.AddError($"--rungs has no '{rung}'; allowed: {string.Join(", ", EnumText.All<Involvement>())}.");
            }
        });
        import.SetAction((parsed, cancellationToken) =>
        {
            var options = new MatrixOptions(parsed.GetValue(id), parsed.GetValue(title), Words(parsed.GetValue(scale)), [.. Words(parsed.GetValue(rungs)).Select(EnumText.Parse<Involvement>)]);
            return parsed.GetValue(to) is { } target
                ? runner.RunOfflineAsync<WriteRun>(run => Task.FromResult(run.Write(parsed.GetValue(file)!, options, target)), cancellationToken)
                : runner.RunAsync<Run>(DatabaseUse.Own, run => run.ExecuteAsync(parsed.GetValue(file)!, options, parsed.GetValue(json), cancellationToken), cancellationToken);
        });
        return import;
    }

    private static bool IsTable(string path) => OfTables.Contains(Path.GetExtension(path).ToLowerInvariant());

    public static string[] Words(string? list) =>
        list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    internal sealed class WriteRun(PackLibrary packs)
    {
        public int Write(string file, MatrixOptions options, string target)
        {
            var document = new FrameworkFile(packs.Practices).Read(file, options).Document;
            NewFile.Write(target, "--to", stream => stream.Write(document.Document));
            Terminal.Out.WriteLine($"{target}: {document.Framework} as a pack document. Edit it, then run: coachbot framework import {target}");
            return ExitCode.Done;
        }
    }

    internal sealed class Run(PackLibrary shipped, FrameworkImport import)
    {
        public async Task<int> ExecuteAsync(string file, MatrixOptions options, bool json, CancellationToken cancellationToken)
        {
            var reading = new FrameworkFile(shipped.Practices).Read(file, options);
            var imported = IsTable(file) ? await import.TakeTableAsync(reading.Document, cancellationToken) : await import.TakeAsync(reading.Document, cancellationToken);
            if (json)
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(ImportedText.Json(imported, reading.Findings), Json.Page));
                return ExitCode.Done;
            }

            var remarks = reading.Findings.Where(finding => finding.Severity == LintSeverity.Warning).ToList();
            if (remarks.Count > 0)
            {
                Terminal.Error.WriteLine(FindingsText.Of([new LintedFile(Path.GetFileName(file), remarks)]));
            }

            foreach (var line in ImportedText.Lines(imported))
            {
                Terminal.Out.WriteLine(line);
            }

            return ExitCode.Done;
        }
    }
}
