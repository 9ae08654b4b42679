using System.CommandLine;
using System.Text.Json;
using CoachBot.Storage;

namespace CoachBot.Cli;

/// <summary><c>migrate</c>: brings the database's schema up to date, and says what was applied now.</summary>
internal sealed class MigrateVerb : ICliVerb
{
    public Command Build(IVerbRunner runner)
    {
        var json = new Option<bool>("--json") { Description = "Print the migrations applied now as JSON" };
        var verb = new Command("migrate", "Bring the database's schema up to date") { json };
        verb.SetAction((parsed, cancellationToken) => runner.RunAsync<Run>(
            DatabaseUse.Own, run => Task.FromResult(run.Execute(parsed.GetValue(json))), cancellationToken));
        return verb;
    }

    internal sealed class Run(Database database)
    {
        public int Execute(bool json)
        {
            // Opening the database brought it up to date already, as it does for every verb.
            var applied = database.AppliedMigrations;
            Console.Out.WriteLine(json ? JsonSerializer.Serialize(new { Applied = applied }, Json.Page)
                : applied.Count == 0 ? "The schema is up to date."
                : string.Join('\n', applied.Select(name => $"{name}: applied")));
            return ExitCode.Done;
        }
    }
}
