using CoachBot.Core.People;
using CoachBot.Core.Weekly;
using CoachBot.Storage;

namespace CoachBot.Weekly;

/// <summary>
/// Takes back messages that wait to be sent in hours that are not allowed any more: a leave came in, a page at night, another
/// weekday. They are made again when the week has another hour for them.
/// </summary>
internal sealed class WeeklyRecall(WeeklyRecipients recipients, CalendarStore calendar, WeeklyStore store, WeeklyTimes times, TimeProvider clock)
{
    /// <summary>A week, wherever clocks are turned back.</summary>
    public static readonly TimeSpan LongestWeek = TimeSpan.FromDays(8);

    /// <summary>Looks at what waits.</summary>
    /// <param name="only">For that person alone; null for everybody.</param>
    /// <param name="cancellationToken">Stops it; what was taken back stays so.</param>
    public async Task RunAsync(PersonId? only, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var waiting = await recipients.WaitingAsync(only, cancellationToken);
        var calendars = await calendar.ForAsync([.. waiting.Select(who => who.Id)], now, now + LongestWeek, cancellationToken);
        var allowed = waiting.ToLookup(who => Allowed(who, calendars[who.Id], now), who => WeeklyMessage.KeyOf(who.Id, who.Past[0].Week));
        await store.TakeBackAsync([.. allowed[null]], now, cancellationToken);
        await store.ShortenAsync([.. allowed.Where(same => same.Key is not null).SelectMany(same => same.Select(key => (key, same.Key!.Value)))], cancellationToken);
    }

    // Until when it may be sent; null when it may not be any more.
    private DateTimeOffset? Allowed(WeeklyCandidate who, PersonCalendar busy, DateTimeOffset now)
    {
        var settings = who.Settings;
        var from = who.Past[0].DueAt > now ? who.Past[0].DueAt : now;
        return IsoWeek.TryParse(who.Past[0].Week, out var week)
            ? times.In(week, new(settings.Slot, settings.Zone, who.Team, settings.PausedUntil, busy)).Where(window => window.Time.Has(from)).Select(window => (DateTimeOffset?)window.Time.Until).FirstOrDefault()
            : null;
    }
}
