using System.CommandLine;
using System.Text.Json;
using CoachBot.Pipeline;
using CoachBot.Storage;
using Spectre.Console;

namespace CoachBot.Cli;

/// <summary><c>framework list</c> and <c>framework remove &lt;id&gt;</c>.</summary>
internal static class FrameworkListVerb
{
    public static Command Build(IVerbRunner runner)
    {
        var json = new Option<bool>("--json") { Description = "Print the list as JSON" };
        var list = new Command("list", "The frameworks in force: those that ship, and those that were imported") { json };
        list.SetAction((parsed, cancellationToken) => runner.RunAsync<Run>(DatabaseUse.Own, run => run.ListAsync(parsed.GetValue(json), cancellationToken), cancellationToken));
        return list;
    }

    public static Command BuildRemove(IVerbRunner runner)
    {
        var id = new Argument<string>("id") { Description = "Id of an imported framework" };
        var remove = new Command("remove", "Take an imported framework out of force; evidence and receipts stay") { id };
        remove.SetAction((parsed, cancellationToken) => runner.RunAsync<Run>(DatabaseUse.Own, run => run.RemoveAsync(parsed.GetValue(id)!, cancellationToken), cancellationToken));
        return remove;
    }

    internal sealed class Run(CurrentPacks current, FrameworkImport import)
    {
        public async Task<int> ListAsync(bool json, CancellationToken cancellationToken)
        {
            var rows = (await current.ReadAsync(cancellationToken)).Frameworks.Select(framework => new
            {
                framework.Id,
                framework.Title,
                framework.Hash,
                Origin = framework.IsImported ? "imported" : "shipped",
                Levels = framework.Levels.Count,
                Competencies = framework.Competencies.Count,
                Proposed = framework.WithProposedLinks.Count(),
            }).ToList();
            if (json)
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(rows, Json.Page));
                return ExitCode.Done;
            }

            foreach (var row in rows)
            {
                Terminal.Out.WriteLine($"{row.Id}: {row.Title} ({row.Origin}, {row.Hash[..8]}), {Counted.Of(row.Competencies, "competency", "competencies")} at {Counted.Of(row.Levels, "level", "levels")}"
                    + (row.Proposed == 0 ? "" : $"; links of {row.Proposed} wait for a look: coachbot framework review {row.Id}"));
            }

            return ExitCode.Done;
        }

        public async Task<int> RemoveAsync(string id, CancellationToken cancellationToken)
        {
            var people = await import.RemoveAsync(id, cancellationToken);
            Terminal.Out.WriteLine($"{id} is out of force. Evidence is as it was; receipts that name it still verify. Import it again to bring it back.");
            if (people > 0)
            {
                Terminal.Out.WriteLine($"{Counted.Of(people, "person has", "people have")} a level in it; without it they see the usual framework, beside no level of their own there.");
            }

            return ExitCode.Done;
        }
    }
}
