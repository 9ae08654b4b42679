using System.Runtime.CompilerServices;
using CoachBot.Core.Weekly;
using CoachBot.Delivery;
using CoachBot.Storage;

namespace CoachBot.Weekly;

/// <summary>
/// Finds out who is due, makes their messages, and puts them on their way. It can be run at any time, again, and by several
/// hosts at once: nobody gets two messages of a week.
/// </summary>
internal sealed partial class WeeklyRound(
    WeeklyRecipients recipients, CalendarStore calendar, WeeklyComposer composer, WeeklyStore store, WeeklyRecall recall, WeeklyTimes times, IEnumerable<IDirectChat> chats, Outbox outbox, TimeProvider clock,
    ILogger<WeeklyRound> logger)
{
    /// <summary>How long until the next round: what may be sent before that is made now.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromHours(1);

    private const int PageSize = 5_000;
    private const int ComposedAtOnce = 2_500;

    // One is composed while another is read.
    private const int AtOnce = 2;

    private readonly Dictionary<string, IDirectChat> _chats = chats.ToDictionary(chat => chat.Platform, StringComparer.Ordinal);

    /// <summary>One round.</summary>
    /// <returns>How many messages are on their way now that were not before.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var queued = 0;
        await store.SettleAsync(cancellationToken);
        await recall.RunAsync(null, cancellationToken);
        await foreach (var page in PagesAsync(now, cancellationToken))
        {
            await store.RestAsync([.. page.Where(one => one.Turn is WeeklyTurn.Rest).Select(one => (one.Who.Id, ((WeeklyTurn.Rest)one.Turn).Until))], now, cancellationToken);
            var due = page.Where(one => one.Turn is WeeklyTurn.Due).Select(one => (one.Who, ((WeeklyTurn.Due)one.Turn).Window)).Chunk(ComposedAtOnce);
            await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (some, token) =>
            {
                var composed = await composer.ComposeAsync(some, now, token);
                Interlocked.Add(ref queued, await store.QueueAsync([.. composed.Select(Message)], now, token));
                outbox.Wake();
            });
        }

        Log.Ran(logger, queued);
        return queued;
    }

    /// <summary>What a round would decide now, page by page. Changes nothing.</summary>
    public async IAsyncEnumerable<IReadOnlyList<(WeeklyCandidate Who, WeeklyTurn Turn)>> PagesAsync(
        DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = "";
        while (true)
        {
            var page = await recipients.PageAsync([.. _chats.Keys], after, PageSize, cancellationToken);
            if (page.Count == 0)
            {
                yield break;
            }

            var calendars = await calendar.ForAsync([.. page.Select(who => who.Id)], now, now + WeeklyRecall.LongestWeek, cancellationToken);
            yield return [.. page.Select(who => (who, WeeklyTurn.Of(who, calendars[who.Id], times, now, Ahead)))];
            after = page[^1].Id.Value;
        }
    }

    private WeeklyMessage Message(ComposedMessage composed)
    {
        var who = composed.Who;
        var week = composed.Window.Week.ToString();
        return new(who.Id, week, composed.ActionId, _chats[who.Platform].Direct(WeeklyMessage.KeyOf(who.Id, week), who.Workspace, who.UserId, composed.Reply) with
        {
            NotBefore = composed.Window.Time.From,
            ExpiresAt = composed.Window.Time.Until,
        });
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Weekly messages: {Queued} put on their way.")]
        public static partial void Ran(ILogger logger, int queued);
    }
}
