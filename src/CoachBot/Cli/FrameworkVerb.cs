using System.CommandLine;
using System.Text.Json;
using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Core.Frameworks;
using CoachBot.Packs;
using CoachBot.Pipeline;
using CoachBot.Storage;

namespace CoachBot.Cli;

/// <summary><c>framework show &lt;id&gt;</c>: what a loaded framework holds. <see cref="FrameworkLintVerb"/> has <c>framework lint</c>.</summary>
internal sealed class FrameworkVerb : ICliVerb
{
    public Command Build(IVerbRunner runner)
    {
        var id = new Argument<string?>("id") { Description = "Id of a framework", Arity = ArgumentArity.ZeroOrOne };
        var crosswalk = new Option<string[]>("--crosswalk")
        {
            Description = "Two ids: which competencies of the second correspond to those of the first",
            Arity = new(2, 2),
            AllowMultipleArgumentsPerToken = true,
        };
        var json = new Option<bool>("--json") { Description = "Print it as JSON" };
        var show = new Command("show", "Show a framework in force, or what corresponds to what in two") { id, crosswalk, json };
        show.Validators.Add(parsed =>
        {
            // The parser says by itself that one id is not two.
            var pair = parsed.GetResult(crosswalk)?.Tokens.Count ?? 0;
            if (pair != 1 && parsed.GetValue(id) is null == (pair == 0))
            {
                parsed.AddError("Name one framework, or two with --crosswalk.");
            }
        });
        show.SetAction((parsed, cancellationToken) =>
        {
            IReadOnlyList<string> ids = parsed.GetValue(crosswalk) is { Length: 2 } pair ? pair : [parsed.GetValue(id)!];
            return ShowAsync(runner, ids, parsed.GetValue(json), cancellationToken);
        });
        return new Command("framework", "The competency frameworks in force, and how to bring your own")
        {
            show,
            FrameworkLintVerb.Build(runner),
            FrameworkImportVerb.Build(runner),
            FrameworkReviewVerb.Build(runner),
            FrameworkListVerb.Build(runner),
            FrameworkListVerb.BuildRemove(runner),
            FrameworkSchemaVerb.Build(),
        };
    }

    // What ships needs no database; only who names another makes one be opened.
    private static async Task<int> ShowAsync(IVerbRunner runner, IReadOnlyList<string> ids, bool json, CancellationToken cancellationToken)
    {
        Problem? unknown = null;
        var code = await runner.RunOfflineAsync<Run>(run => Task.FromResult((unknown = run.Unknown(ids)) is null ? run.Show(ids, json) : ExitCode.Refused), cancellationToken);
        return unknown is null ? code
            : runner.HasDatabase ? await runner.RunAsync<OwnRun>(DatabaseUse.Own, run => run.ShowAsync(ids, json, cancellationToken), cancellationToken)
            : throw new RefusedException(unknown);
    }

    internal sealed class OwnRun(CurrentPacks current)
    {
        public async Task<int> ShowAsync(IReadOnlyList<string> ids, bool json, CancellationToken cancellationToken)
        {
            var run = new Run(await current.ReadAsync(cancellationToken));
            return run.Unknown(ids) is { } problem ? throw new RefusedException(problem) : run.Show(ids, json);
        }
    }

    internal sealed class Run(PackLibrary packs)
    {
        /// <summary>The reason to refuse the first id that is no framework's; null when all are.</summary>
        public Problem? Unknown(IReadOnlyList<string> ids)
        {
            var known = packs.Frameworks.Select(framework => framework.Id).ToList();
            return ids.FirstOrDefault(id => !known.Contains(id)) is { } unknown
                ? new("no such framework is loaded", "framework show", unknown, string.Join(", ", known), Nearest.To(unknown, known) is { } meant ? $"Did you mean '{meant}'?" : "Choose one of these")
                : null;
        }

        public int Show(IReadOnlyList<string> ids, bool json)
        {
            Console.Out.WriteLine(ids is [var from, var to] ? Of(Crosswalk.Between(packs.Find(from)!, packs.Find(to)!), json) : Of(packs.Find(ids[0])!, json));
            return ExitCode.Done;
        }

        private static string Of(Framework framework, bool json) =>
            json ? JsonSerializer.Serialize(FrameworkJson.Of(framework), Json.Page) : VisibleText.Straight(FrameworkText.Of(framework));

        private static string Of(Crosswalk crosswalk, bool json) =>
            json ? JsonSerializer.Serialize(CrosswalkText.Json(crosswalk), Json.Page) : VisibleText.Straight(CrosswalkText.Of(crosswalk));
    }
}
