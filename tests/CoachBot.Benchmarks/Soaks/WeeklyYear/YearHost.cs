using System.Globalization;
using CoachBot.Composition;
using CoachBot.Core.People;
using CoachBot.Core.Weekly;
using CoachBot.Delivery;
using CoachBot.Files;
using CoachBot.Packs;
using CoachBot.Storage;
using CoachBot.Weekly;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot.Benchmarks.Soaks.WeeklyYear;

/// <summary>The program over a real database, with a platform that takes note of what arrives, and a clock that is set.</summary>
internal sealed class YearHost : IAsyncDisposable
{
    private readonly Database _database;
    private readonly ServiceProvider _services;
    private readonly OutboxWorker _worker;
    private readonly WeeklyRound _round;
    private readonly CalendarStore _calendar;
    private readonly WeeklyRecall _recall;
    private readonly SettingsChange _settings;
    private readonly WeeklyStore _weekly;
    private readonly Dictionary<string, ReadGrant> _grants = new(StringComparer.Ordinal);

    private YearHost(Database database, YearPlan plan, YearClock clock)
    {
        (_database, Clock, Chat) = (database, clock, new(plan, clock));
        var folder = new PackFolder(null);
        var settings = new Settings(new(), new(), new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Weekly:Blackouts", string.Join(',', plan.Blackouts.Select(days => FormattableString.Invariant($"{days.First:yyyy-MM-dd}..{days.Last:yyyy-MM-dd}")))),
            new("Weekly:TeamCadences", string.Join(',', plan.Cadences.Select(cadence => FormattableString.Invariant($"{cadence.Key}:{cadence.Value}")))),
        ]).Build());
        _services = new ServiceCollection().AddLogging(logging => logging.ClearProviders()).AddCoachBot(database, folder, folder.Load(), settings, clock)
            .AddSingleton<IDirectChat>(Chat).AddSingleton<IOutboxCarrier>(Chat).BuildServiceProvider();
        _worker = _services.GetRequiredService<OutboxWorker>();
        _round = _services.GetRequiredService<WeeklyRound>();
        _calendar = _services.GetRequiredService<CalendarStore>();
        _recall = _services.GetRequiredService<WeeklyRecall>();
        _settings = _services.GetRequiredService<SettingsChange>();
        _weekly = _services.GetRequiredService<WeeklyStore>();
    }

    public YearClock Clock { get; }

    public RecordingChat Chat { get; }

    /// <summary>Over an empty database with the newest schema.</summary>
    public static async Task<YearHost> StartAsync(string connectionString, YearPlan plan, CancellationToken cancellationToken)
    {
        var host = new YearHost(new(connectionString, DatabaseKind.Own), plan, new(plan.Start));
        await host.WriteAsync(plan, cancellationToken);
        return host;
    }

    /// <summary>Lets the program know.</summary>
    public async Task LearnAsync(YearPerson person, YearChange change, CancellationToken cancellationToken)
    {
        var (owner, now) = (new PersonId(person.Id), Clock.GetUtcNow());
        switch (change)
        {
            case YearChange.Shift shift:
                await CalendarAsync(new(CalendarKind.Shift, 1) { Owner = owner, Time = new(shift.From, shift.Until) }, cancellationToken);
                break;
            case YearChange.Page:
                await CalendarAsync(new(CalendarKind.Page, 1) { Owner = owner, Time = new(now, now) }, cancellationToken);
                break;
            case YearChange.Leave leave:
                await CalendarAsync(new(CalendarKind.Leave, 1) { Owner = owner, Days = new(leave.First, leave.Last) }, cancellationToken);
                break;
            case YearChange.Quiet quiet:
                await CalendarAsync(new(CalendarKind.QuietWeek, 1) { Owner = owner, Week = IsoWeek.Of(quiet.Monday) }, cancellationToken);
                break;
            case YearChange.TeamQuiet quiet:
                await CalendarAsync(new(CalendarKind.QuietWeek, 1) { Team = person.Team, Week = IsoWeek.Of(quiet.Monday) }, cancellationToken);
                break;
            case YearChange.Zone other:
                await WishAsync(person, new() { Zone = other.Id }, cancellationToken);
                break;
            case YearChange.Slot slot:
                await WishAsync(person, new() { Weekday = slot.Weekday, Hour = slot.Hour }, cancellationToken);
                break;
            case YearChange.Pause pause:
                await WishAsync(person, new() { Pause = new(pause.Until) }, cancellationToken);
                break;
            case YearChange.Act:
                await ActAsync(person, cancellationToken);
                break;
        }
    }

    /// <summary>A round of the schedule, and whoever it made a pause for.</summary>
    public async Task<IReadOnlyList<(string Person, DateOnly Until)>> RoundAsync(CancellationToken cancellationToken)
    {
        await _round.RunAsync(cancellationToken);
        await using var connection = await _database.OpenAsync(cancellationToken);
        return [.. (await connection.RowsAsync<(string Person, string Until)>(
            "select id, paused_until::text from person where paused_by = 'unanswered' and rested_at = @now", new { now = Clock.GetUtcNow() }, cancellationToken))
            .Select(row => (row.Person, DateOnly.ParseExact(row.Until, "yyyy-MM-dd", CultureInfo.InvariantCulture)))];
    }

    /// <summary>Sends what is due.</summary>
    /// <returns>When something is due next; null when nothing waits.</returns>
    public async Task<DateTimeOffset?> SendAsync(CancellationToken cancellationToken)
    {
        await _worker.WorkAsync(cancellationToken);
        await using var connection = await _database.OpenAsync(cancellationToken);
        return await connection.RowAsync<DateTimeOffset?>("select next_try_at from outbox where closed_at is null order by next_try_at limit 1", null, cancellationToken);
    }

    public Task TidyAsync(CancellationToken cancellationToken) => _services.GetRequiredService<OutboxTidying>().WorkAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    // As a file that was read in does.
    private async Task CalendarAsync(CalendarEntry entry, CancellationToken cancellationToken)
    {
        await _calendar.ApplyAsync([entry], cancellationToken);
        await _recall.RunAsync(null, cancellationToken);
    }

    private async Task WishAsync(YearPerson person, SettingsWish wish, CancellationToken cancellationToken)
    {
        await ActAsync(person, cancellationToken);
        await _settings.SaveAsync(_grants[person.Id], wish, cancellationToken);
    }

    private Task ActAsync(YearPerson person, CancellationToken cancellationToken) => _weekly.AnsweredAsync(_grants[person.Id], Clock.GetUtcNow(), Unanswered.AnswerWithin, cancellationToken);

    private async Task WriteAsync(YearPlan plan, CancellationToken cancellationToken)
    {
        await using (var connection = await _database.OpenAsync(cancellationToken))
        {
            await connection.InsertAsync(
                """
                with r as (select * from json_to_recordset(@rows::json) as r (id text, team text, zone text, weekday text, hour integer, at timestamptz)),
                  people as (insert into person (id, name, team, time_zone, weekly_day, weekly_hour, consent, consent_at) select id, 'Ana Yearsley', team, zone, weekday, hour, 'on', at from r),
                  target as (insert into person_target (person_id, framework, level) select id, 'kaairo-devops', 'mid' from r),
                  account as (insert into account (platform, workspace, user_id, person_id) select 'soak', 'T0YEAR', id, id from r)
                insert into chat_member (platform, workspace, user_id, standing, checked_at) select 'soak', 'T0YEAR', id, 'member', at from r
                """,
                plan.People.Select(person => new
                {
                    person.Id,
                    person.Team,
                    Zone = person.FirstZone,
                    Weekday = person.FirstSlot.Weekday.ToString().ToLowerInvariant(),
                    person.FirstSlot.Hour,
                    At = plan.Start,
                }),
                cancellationToken);
            await connection.RunAsync("vacuum analyze", null, cancellationToken);
        }

        foreach (var person in await _services.GetRequiredService<PeopleStore>().OfAsync([.. plan.People.Select(person => new PersonId(person.Id))], cancellationToken))
        {
            _grants[person.Id.Value] = AccessPolicy.Decide(new Reader.Member(person), person, DataView.Whole).Grant!;
        }
    }
}
