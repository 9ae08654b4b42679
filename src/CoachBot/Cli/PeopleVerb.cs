using System.CommandLine;
using System.Text.Json;
using CoachBot.Pipeline;
using CoachBot.Storage;
using Spectre.Console;

namespace CoachBot.Cli;

/// <summary><c>people import &lt;file&gt;</c>: brings the directory up to date from a CSV file, whole or not at all.</summary>
internal sealed class PeopleVerb : ICliVerb
{
    public Command Build(IVerbRunner runner)
    {
        var file = new Argument<string>("file") { Description = "CSV: id,name,email,team,manager,framework,level,track,time_zone,roles,consent,slack,teams,github,jira,pagerduty" };
        var json = new Option<bool>("--json") { Description = "Print the summary as JSON" };
        var import = new Command("import", "Add and change people; those not in the file stay, as does what its columns do not speak of and a consent or time zone they chose themselves; whoever has a level in it has those levels alone") { file, json };
        import.SetAction((parsed, cancellationToken) => runner.RunAsync<Run>(
            DatabaseUse.Own, run => run.ExecuteAsync(parsed.GetValue(file)!, parsed.GetValue(json), cancellationToken), cancellationToken));
        var list = new Option<bool>("--json") { Description = "Print the list as JSON" };
        var unmatched = new Command("unmatched", "Names in work items that mean nobody in the directory, and why") { list };
        unmatched.SetAction((parsed, cancellationToken) => runner.RunAsync<UnmatchedRun>(
            DatabaseUse.Own, run => run.ExecuteAsync(parsed.GetValue(list), cancellationToken), cancellationToken));
        return new Command("people", "The directory of people") { import, unmatched };
    }

    internal sealed class Run(PeopleIntake intake)
    {
        public async Task<int> ExecuteAsync(string file, bool json, CancellationToken cancellationToken)
        {
            var count = await TerminalProgress.ShowAsync("Reading people", (progress, token) => intake.TakeAsync(file, progress, token), cancellationToken);
            if (json)
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(count, Json.Page));
                return ExitCode.Done;
            }

            Terminal.Out.WriteLine($"{count.New} new, {count.Changed} changed, {count.Unchanged} unchanged.");
            if (count.KeptConsent > 0)
            {
                Terminal.Out.WriteLine($"{count.KeptConsent} chose consent themselves, and the file says otherwise; their choice was kept.");
            }

            if (count.KeptTimeZone > 0)
            {
                Terminal.Out.WriteLine($"{count.KeptTimeZone} chose their time zone themselves, and the file says otherwise; their choice was kept.");
            }

            return ExitCode.Done;
        }
    }

    internal sealed class UnmatchedRun(UnmatchedNames names)
    {
        public async Task<int> ExecuteAsync(bool json, CancellationToken cancellationToken)
        {
            var rows = await names.AllAsync(cancellationToken);
            if (json)
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(rows, Json.Page));
                return ExitCode.Done;
            }

            foreach (var row in rows)
            {
                Terminal.Out.WriteLine($"{row.Name}: {row.Why} ({Wordy(row.Items.Length)}: {string.Join(", ", row.Items.Take(5))}{(row.Items.Length > 5 ? ", …" : "")})");
            }

            Terminal.Out.WriteLine(rows.Count == 0 ? "Every name in the work items means somebody in the directory." : "Import them, or correct their team, with: coachbot people import <file>");
            return ExitCode.Done;
        }

        private static string Wordy(int items) => items == 1 ? "1 item" : $"{items} items";
    }
}
