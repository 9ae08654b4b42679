using System.CommandLine;
using System.Text.Json;
using CoachBot.Pipeline;
using CoachBot.Storage;
using Spectre.Console;

namespace CoachBot.Cli;

/// <summary>
/// <c>ingest &lt;path&gt;...</c>: reads work files. A malformed file is refused whole and named; the others go in.
/// <c>ingest --deleted &lt;source/id&gt;</c>: takes note of work that is gone.
/// </summary>
internal sealed class IngestVerb : ICliVerb
{
    public Command Build(IVerbRunner runner)
    {
        var paths = new Argument<string[]>("path") { Description = "Files or folders: postmortems (*.md), tickets (*.csv, or *.jsonl with an object a line), calendars of shifts, pages, leave and quiet weeks (*.csv)", Arity = ArgumentArity.ZeroOrMore };
        var deleted = new Option<string[]>("--deleted")
        {
            Description = "Instead of files: a work item that its source has deleted, as source/id (csv/OPS-12); may be repeated. Reading it again restores it. A file says the same with the status 'deleted'",
        };
        var json = new Option<bool>("--json") { Description = "Print the summary as JSON" };
        var verb = new Command("ingest", "Read postmortems, tickets and calendars") { paths, deleted, json };
        verb.Validators.Add(result =>
        {
            var hasPaths = result.GetValue(paths) is { Length: > 0 };
            if (hasPaths == (result.GetValue(deleted) is { Length: > 0 }))
            {
                result.AddError(hasPaths ? "Give paths or --deleted, not both." : "Nothing to read. Give at least one path, or --deleted with a work item.");
            }
        });
        verb.SetAction((parsed, cancellationToken) => runner.RunAsync<Run>(
            DatabaseUse.Own,
            run => parsed.GetValue(deleted) is { Length: > 0 } keys
                ? run.DeleteAsync(keys, parsed.GetValue(json), cancellationToken)
                : run.ExecuteAsync(parsed.GetValue(paths)!, parsed.GetValue(json), cancellationToken),
            cancellationToken));
        return verb;
    }

    internal sealed class Run(FileIntake intake, WorkDeletion deletion)
    {
        public async Task<int> ExecuteAsync(string[] paths, bool json, CancellationToken cancellationToken)
        {
            var summary = await TerminalProgress.ShowAsync("Reading work", (progress, token) => intake.TakeAsync(paths, progress, token), cancellationToken);
            if (json)
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(
                    new { summary.Files, summary.Items.New, summary.Items.Revised, summary.Items.Unchanged, summary.Calendar, Refused = summary.Refused.Select(problem => problem.ToString()) }, Json.Page));
            }
            else
            {
                Print(summary);
            }

            return summary.Refused.Count > 0 ? ExitCode.Refused : ExitCode.Done;
        }

        public async Task<int> DeleteAsync(string[] keys, bool json, CancellationToken cancellationToken)
        {
            var deleted = await deletion.TakeAsync(keys, cancellationToken);
            var unchanged = keys.Distinct(StringComparer.Ordinal).Count() - deleted;
            Console.Out.WriteLine(json
                ? JsonSerializer.Serialize(new { Deleted = deleted, Unchanged = unchanged }, Json.Page)
                : $"{deleted} deleted, {unchanged} unchanged.");
            return ExitCode.Done;
        }

        private static void Print(FileIntakeSummary summary)
        {
            Terminal.Out.WriteLine(
                $"{summary.Files} {(summary.Files == 1 ? "file" : "files")} read: {summary.Items.New} new, {summary.Items.Revised} revised, {summary.Items.Unchanged} unchanged.");
            if (summary.Calendar is { } calendar)
            {
                Terminal.Out.WriteLine($"Calendar: {calendar.New} new, {calendar.Changed} changed, {calendar.Removed} removed, {calendar.Unchanged} unchanged.");
            }

            if (summary.Refused.Count > 0)
            {
                var files = summary.RefusedFiles;
                Terminal.Error.WriteLine($"{files} {(files == 1 ? "file was" : "files were")} refused whole; nothing of {(files == 1 ? "it" : "them")} was applied:");
                foreach (var problem in summary.Refused)
                {
                    Terminal.Error.WriteLine($"  {problem}");
                }
            }
        }
    }
}
