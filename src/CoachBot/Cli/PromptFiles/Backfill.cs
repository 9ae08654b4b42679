using System.Globalization;
using System.Text.Json;
using CoachBot.Core;
using CoachBot.Pipeline.Findings;
using CoachBot.Prompts;
using Spectre.Console;

namespace CoachBot.Cli.PromptFiles;

/// <summary>Puts older work in line for the model, after saying what reading it costs.</summary>
internal sealed class Backfill(ModelBackfill backfill, IPromptDesk desk)
{
    public async Task<int> ExecuteAsync(int? limit, bool yes, bool json, CancellationToken cancellationToken)
    {
        if (!desk.IsOn(FindPractices.Prompt))
        {
            throw new RefusedException(new Problem("no model is set up that reads work", "Model__Provider", Do: "Set one up first; .env.example says how"));
        }

        var estimate = await TerminalProgress.ShowAsync("Reading what there is", (progress, token) => backfill.EstimateAsync(limit, progress, token), cancellationToken);
        var queued = yes ? await backfill.QueueAsync(estimate, cancellationToken) : 0;
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(new { Items = estimate.Works.Count, estimate.Kept, estimate.TokensIn, estimate.TokensOut, estimate.Cost, estimate.Days, Queued = queued }, Json.Page));
            return ExitCode.Done;
        }

        Print(estimate);
        Terminal.Out.WriteLine(
            estimate.Works.Count == 0 ? "Nothing is to be read."
            : yes ? $"{Counted.Of(queued, "item waits", "items wait")} for the model now; a running host reads them, newest first."
            : "Nothing was sent. To have it read: coachbot prompts backfill --yes");
        return ExitCode.Done;
    }

    private static void Print(BackfillEstimate estimate)
    {
        Line("items to read", $"{estimate.Works.Count}{(estimate.Kept == 0 ? "" : $"; {estimate.Kept} more are restricted and are never sent")}");
        Line("tokens in", Number(estimate.TokensIn));
        Line("tokens out, at most", Number(estimate.TokensOut));
        Line("cost, at most", estimate.Cost is { } cost ? cost.ToString("0.00", CultureInfo.InvariantCulture) : "unknown: no prices are set (Model__InputPrice, Model__OutputPrice, per million tokens)");
        Line("days at the daily budget", estimate.Days is { } days ? Number(days) : "no budget is set");
    }

    private static void Line(string name, string value) => Terminal.Out.WriteLine($"{name,-26}{value}");

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
