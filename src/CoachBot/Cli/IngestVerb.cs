using System.CommandLine;
using System.Text.Json;
using CoachBot.Pipeline;
using CoachBot.Storage;
using Spectre.Console;

namespace CoachBot.Cli;

/// <summary><c>ingest &lt;path&gt;...</c>: reads work files. A malformed file is refused whole and named; the others go in.</summary>
internal sealed class IngestVerb : ICliVerb
{
    public Command Build(IVerbRunner runner)
    {
        var paths = new Argument<string[]>("path") { Description = "Files or folders: postmortems (*.md), tickets (*.csv, or *.jsonl with an object a line)", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Print the summary as JSON" };
        var verb = new Command("ingest", "Read postmortems and tickets") { paths, json };
        verb.SetAction((parsed, cancellationToken) => runner.RunAsync<Run>(
            DatabaseUse.Own, run => run.ExecuteAsync(parsed.GetValue(paths)!, parsed.GetValue(json), cancellationToken), cancellationToken));
        return verb;
    }

    internal sealed class Run(FileIntake intake)
    {
        public async Task<int> ExecuteAsync(string[] paths, bool json, CancellationToken cancellationToken)
        {
            var summary = await TerminalProgress.ShowAsync("Reading work", (progress, token) => intake.TakeAsync(paths, progress, token), cancellationToken);
            if (json)
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(
                    new { summary.Files, summary.Items.New, summary.Items.Revised, summary.Items.Unchanged, Refused = summary.Refused.Select(problem => problem.ToString()) }, Json.Page));
            }
            else
            {
                Print(summary);
            }

            return summary.Refused.Count > 0 ? ExitCode.Refused : ExitCode.Done;
        }

        private static void Print(FileIntakeSummary summary)
        {
            Terminal.Out.WriteLine(
                $"{summary.Files} {(summary.Files == 1 ? "file" : "files")} read: {summary.Items.New} new, {summary.Items.Revised} revised, {summary.Items.Unchanged} unchanged.");
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
