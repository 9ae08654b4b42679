using System.CommandLine;
using System.Text.Json;
using CoachBot.Core;
using CoachBot.Packs;

namespace CoachBot.Cli;

/// <summary><c>framework show &lt;id&gt;</c>: what a loaded framework holds.</summary>
internal sealed class FrameworkVerb : ICliVerb
{
    public Command Build(IVerbRunner runner)
    {
        var id = new Argument<string>("id") { Description = "Id of a loaded framework" };
        var json = new Option<bool>("--json") { Description = "Print it as JSON" };
        var show = new Command("show", "Show a loaded framework") { id, json };
        show.SetAction((parsed, cancellationToken) => runner.RunOfflineAsync<Run>(
            run => Task.FromResult(run.Show(parsed.GetValue(id)!, parsed.GetValue(json))), cancellationToken));
        return new Command("framework", "The competency frameworks that are loaded") { show };
    }

    internal sealed class Run(PackLibrary packs)
    {
        public int Show(string id, bool json)
        {
            var ids = packs.Frameworks.Select(known => known.Id).ToList();
            var framework = packs.Find(id) ?? throw new RefusedException(new Problem(
                "no such framework is loaded", "framework show", id, string.Join(", ", ids),
                Nearest.To(id, ids) is { } meant ? $"Did you mean '{meant}'?" : "Choose one of these"));
            Console.Out.WriteLine(json ? JsonSerializer.Serialize(FrameworkJson.Of(framework), Json.Page) : FrameworkText.Of(framework));
            return ExitCode.Done;
        }
    }
}
