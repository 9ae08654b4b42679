using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Delivery;
using CoachBot.Storage;
using Spectre.Console;

namespace CoachBot.Cli;

/// <summary><c>deliveries list|retry|cancel</c>: what CoachBot sends by itself, what did not arrive, and what can still be done about it.</summary>
internal sealed class DeliveriesVerb : ICliVerb
{
    private const int Shown = 20;
    private const int MostShown = 10_000;

    private static readonly IReadOnlyList<string> States = EnumText.All<OutboxState>();

    public Command Build(IVerbRunner runner) =>
        new("deliveries", "What CoachBot sends by itself: what waits, what did not arrive, and why") { List(runner), Retry(runner), Cancel(runner) };

    private static Command List(IVerbRunner runner)
    {
        var state = new Option<string[]>("--state") { Description = $"Only those: {string.Join(", ", States)}; may be repeated" };
        var limit = new Option<int>("--limit") { Description = $"At most so many, 1 to {MostShown}", DefaultValueFactory = _ => Shown };
        var json = new Option<bool>("--json") { Description = "Print the list as JSON" };
        var verb = new Command("list", "Messages, newest first; what they say is never shown") { state, limit, json };
        verb.Validators.Add(parsed =>
        {
            foreach (var unknown in (parsed.GetValue(state) ?? []).Except(States))
            {
                parsed.AddError($"--state has no '{unknown}'; allowed: {string.Join(", ", States)}.");
            }

            if (parsed.GetResult(limit) is { } given && !given.Errors.Any() && given.GetValueOrDefault<int>() is < 1 or > MostShown)
            {
                parsed.AddError($"--limit is 1 to {MostShown}.");
            }
        });
        verb.SetAction((parsed, cancellationToken) => runner.RunAsync<Run>(
            DatabaseUse.Own, run => run.ListAsync(parsed.GetValue(state) ?? [], parsed.GetValue(limit), parsed.GetValue(json), cancellationToken), cancellationToken));
        return verb;
    }

    private static Command Retry(IVerbRunner runner)
    {
        var ids = Ids();
        var verb = new Command("retry", "Send messages again that were refused, or at once that wait for another try; never one that may have arrived") { ids };
        verb.SetAction((parsed, cancellationToken) => runner.RunAsync<Run>(DatabaseUse.Own, run => run.RetryAsync(parsed.GetValue(ids)!, cancellationToken), cancellationToken));
        return verb;
    }

    private static Command Cancel(IVerbRunner runner)
    {
        var ids = Ids();
        var verb = new Command("cancel", "Take messages back that were not sent yet") { ids };
        verb.SetAction((parsed, cancellationToken) => runner.RunAsync<Run>(DatabaseUse.Own, run => run.CancelAsync(parsed.GetValue(ids)!, cancellationToken), cancellationToken));
        return verb;
    }

    private static Argument<long[]> Ids() => new("id") { Description = "The numbers that the list shows", Arity = ArgumentArity.OneOrMore };

    internal sealed class Run(OutboxDesk desk, TimeProvider clock)
    {
        public async Task<int> ListAsync(string[] states, int limit, bool json, CancellationToken cancellationToken)
        {
            var entries = await desk.ListAsync([.. (states.Length == 0 ? States : states).Select(EnumText.Parse<OutboxState>)], limit, cancellationToken);
            if (json)
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(entries.Select(JsonOf), Json.Page));
                return ExitCode.Done;
            }

            foreach (var entry in entries)
            {
                Console.Out.WriteLine(VisibleText.Straight(Line(entry)));
            }

            Console.Out.WriteLine(entries.Count == 0 ? "There is none." : entries.Count == limit ? $"The newest {limit}; --limit shows more." : "That is all.");
            return ExitCode.Done;
        }

        public Task<int> RetryAsync(long[] ids, CancellationToken cancellationToken) => EachAsync(
            ids, entry => DeliveryErrors.WhyNotRetry(entry, clock.GetUtcNow()), id => desk.RetryAsync(id, clock.GetUtcNow(), cancellationToken),
            "queued again; a host that serves sends it within seconds", cancellationToken);

        public Task<int> CancelAsync(long[] ids, CancellationToken cancellationToken) => EachAsync(
            ids, DeliveryErrors.WhyNotCancel, id => desk.CancelAsync(id, clock.GetUtcNow(), cancellationToken), "taken back", cancellationToken);

        // Each for itself: what can be done is done, and the others are told with their reasons.
        private async Task<int> EachAsync(long[] ids, Func<OutboxEntry, Problem?> whyNot, Func<long, Task<bool>> doAsync, string done, CancellationToken cancellationToken)
        {
            var problems = new List<Problem>();
            foreach (var id in ids.Distinct())
            {
                var problem = await desk.FindAsync(id, cancellationToken) is not { } entry ? DeliveryErrors.Unknown(id) : whyNot(entry);
                problem ??= await doAsync(id) ? null : DeliveryErrors.Changed(id);
                if (problem is null)
                {
                    Console.Out.WriteLine($"{id}: {done}.");
                }
                else
                {
                    problems.Add(problem);
                }
            }

            return problems.Count == 0 ? ExitCode.Done : throw new RefusedException(problems);
        }

        internal static string Line(OutboxEntry entry) =>
            $"{entry.Id}  {entry.State}  {entry.Platform} {entry.Kind}  to {entry.Destination}  {When(entry)}  key {entry.DeliveryKey}{(entry.Reason is null ? "" : $"  {entry.Reason}")}";

        private static string When(OutboxEntry entry) => entry.ClosedAt is { } closed ? $"closed {Moment(closed)}" : $"due {Moment(entry.NotBefore)}";

        private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);

        internal static object JsonOf(OutboxEntry entry) => new
        {
            entry.Id,
            entry.Platform,
            Key = entry.DeliveryKey,
            entry.Kind,
            entry.Destination,
            entry.State,
            entry.CreatedAt,
            DueAt = entry.NotBefore,
            entry.ExpiresAt,
            entry.ClosedAt,
            entry.Attempts,
            entry.Reason,
        };
    }
}
