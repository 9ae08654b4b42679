using System.CommandLine;
using System.Text.Json;
using CoachBot.Core;
using CoachBot.Core.Frameworks;
using CoachBot.Packs;

namespace CoachBot.Cli;

/// <summary><c>framework show &lt;id&gt;</c>: what a loaded framework holds.</summary>
internal sealed class FrameworkVerb : ICliVerb
{
    public Command Build(IVerbRunner runner)
    {
        var id = new Argument<string?>("id") { Description = "Id of a loaded framework", Arity = ArgumentArity.ZeroOrOne };
        var crosswalk = new Option<string[]>("--crosswalk")
        {
            Description = "Two ids: which competencies of the second correspond to those of the first",
            Arity = new(2, 2),
            AllowMultipleArgumentsPerToken = true,
        };
        var json = new Option<bool>("--json") { Description = "Print it as JSON" };
        var show = new Command("show", "Show a loaded framework, or what corresponds to what in two") { id, crosswalk, json };
        show.Validators.Add(parsed =>
        {
            // The parser says by itself that one id is not two.
            var pair = parsed.GetResult(crosswalk)?.Tokens.Count ?? 0;
            if (pair != 1 && parsed.GetValue(id) is null == (pair == 0))
            {
                parsed.AddError("Name one framework, or two with --crosswalk.");
            }
        });
        show.SetAction((parsed, cancellationToken) => runner.RunOfflineAsync<Run>(
            run => Task.FromResult(parsed.GetValue(crosswalk) is [var from, var to]
                ? run.Show(from, to, parsed.GetValue(json))
                : run.Show(parsed.GetValue(id)!, parsed.GetValue(json))),
            cancellationToken));
        return new Command("framework", "The competency frameworks that are loaded") { show };
    }

    internal sealed class Run(PackLibrary packs)
    {
        public int Show(string id, bool json)
        {
            var framework = Find(id);
            Console.Out.WriteLine(json ? JsonSerializer.Serialize(FrameworkJson.Of(framework), Json.Page) : FrameworkText.Of(framework));
            return ExitCode.Done;
        }

        public int Show(string from, string to, bool json)
        {
            var crosswalk = Crosswalk.Between(Find(from), Find(to));
            Console.Out.WriteLine(json ? JsonSerializer.Serialize(CrosswalkText.Json(crosswalk), Json.Page) : CrosswalkText.Of(crosswalk));
            return ExitCode.Done;
        }

        private Framework Find(string id)
        {
            var ids = packs.Frameworks.Select(known => known.Id).ToList();
            return packs.Find(id) ?? throw new RefusedException(new Problem(
                "no such framework is loaded", "framework show", id, string.Join(", ", ids),
                Nearest.To(id, ids) is { } meant ? $"Did you mean '{meant}'?" : "Choose one of these"));
        }
    }
}
