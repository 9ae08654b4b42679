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
        var import = new Command("import", "Add and change people; those not in the file stay, and a consent they chose themselves is kept") { file, json };
        import.SetAction((parsed, cancellationToken) => runner.RunAsync<Run>(
            DatabaseUse.Own, run => run.ExecuteAsync(parsed.GetValue(file)!, parsed.GetValue(json), cancellationToken), cancellationToken));
        return new Command("people", "The directory of people") { import };
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

            return ExitCode.Done;
        }
    }
}
