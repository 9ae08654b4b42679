using System.Globalization;
using CoachBot.Core;
using CoachBot.Core.People;
using CoachBot.Core.Weekly;
using CoachBot.Files;
using Npgsql;

namespace CoachBot.Storage;

/// <summary>When people are on call, were paged, are away or want quiet.</summary>
internal sealed class CalendarStore(Database database)
{
    private static readonly (CalendarKind Kind, string Table, string Columns)[] Tables =
    [
        (CalendarKind.Shift, "shift", "person_id text, team text, role text, from_at timestamptz, until_at timestamptz"),
        (CalendarKind.Page, "page", "person_id text, team text, at timestamptz"),
        (CalendarKind.Leave, "leave", "person_id text, first_day date, last_day date"),
        (CalendarKind.QuietWeek, "quiet_week", "person_id text, team text, monday date"),
    ];

    /// <summary>
    /// The calendars of these people as far as they decide about the time between the two moments: everybody who was asked for is
    /// there, and a team's quiet weeks are those of its people.
    /// </summary>
    public async Task<IReadOnlyDictionary<PersonId, PersonCalendar>> ForAsync(
        IReadOnlyCollection<PersonId> people, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        // Days and weeks are those of each person's zone: one more on either side.
        await using var read = await connection.ManyAsync(
            """
            select person_id, from_at as "from", until_at as until from shift where person_id = any(@ids) and until_at > @from and from_at < @until order by from_at, until_at;
            select person_id, at as "from" from page where person_id = any(@ids) and at > @pagesFrom and at < @until order by at;
            select person_id, first_day - date '0001-01-01' as first, last_day - date '0001-01-01' as last
            from leave where person_id = any(@ids) and last_day >= @firstDay::date and first_day <= @lastDay::date order by first_day, last_day;
            select person_id, monday - date '0001-01-01' as first from quiet_week where person_id = any(@ids) and monday between @firstDay::date - 6 and @lastDay::date
            union
            select p.id, q.monday - date '0001-01-01' from person p join quiet_week q on q.team = p.team where p.id = any(@ids) and q.monday between @firstDay::date - 6 and @lastDay::date
            order by 1, 2
            """,
            new
            {
                ids = people.Select(person => person.Value).ToArray(),
                from,
                until,
                pagesFrom = from - WeeklyTimes.RestAfterNightPage,
                firstDay = Day(from.AddDays(-1)),
                lastDay = Day(until.AddDays(1)),
            },
            cancellationToken);
        var shifts = (await read.RowsAsync<Row>(cancellationToken)).ToLookup(row => row.PersonId);
        var pages = (await read.RowsAsync<Row>(cancellationToken)).ToLookup(row => row.PersonId);
        var leave = (await read.RowsAsync<Row>(cancellationToken)).ToLookup(row => row.PersonId);
        var quiet = (await read.RowsAsync<Row>(cancellationToken)).ToLookup(row => row.PersonId);
        return people.Distinct().ToDictionary(person => person, person => new PersonCalendar
        {
            Shifts = [.. shifts[person].Select(row => new TimeRange(row.From, row.Until))],
            Pages = [.. pages[person].Select(row => row.From)],
            Leave = [.. leave[person].Select(row => new DayRange(DateOnly.FromDayNumber(row.First), DateOnly.FromDayNumber(row.Last)))],
            QuietWeeks = [.. quiet[person].Select(row => IsoWeek.Of(DateOnly.FromDayNumber(row.First)))],
        });
    }

    /// <summary>Applies a file whole: adds, moves and removes. Entries have their owners, and no two of a kind the same key.</summary>
    public async Task<CalendarCount> ApplyAsync(IReadOnlyList<CalendarEntry> entries, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var count = new CalendarCount();
        foreach (var (kind, table, columns) in Tables)
        {
            var ofKind = entries.Where(entry => entry.Kind == kind).ToList();
            count += await SaveAsync(connection, table, columns, ofKind.FindAll(entry => !entry.IsRemoved), cancellationToken);
            count += await RemoveAsync(connection, table, ofKind.FindAll(entry => entry.IsRemoved), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return count;
    }

    private static async Task<CalendarCount> SaveAsync(NpgsqlConnection connection, string table, string typed, List<CalendarEntry> entries, CancellationToken cancellationToken)
    {
        if (entries.Count == 0)
        {
            return new();
        }

        var columns = typed.Split(", ").Select(column => column.Split(' ')[0]).ToList();
        string Of(string row) => string.Join(", ", columns.Select(column => $"{row}.{column}"));
        var saved = (await connection.SaveAsync<CalendarCount>(
            $"""
            with saved as (
              insert into {table} (key, {string.Join(", ", columns)})
              select r.key, {Of("r")} from json_to_recordset(@rows::json) as r (key text, {typed})
              on conflict (key) do update set {string.Join(", ", columns.Select(column => $"{column} = excluded.{column}"))}
              where ({Of(table)}) is distinct from ({Of("excluded")})
              returning xmax = 0 as is_new)
            select count(*) filter (where is_new)::int as new, count(*) filter (where not is_new)::int as changed from saved
            """,
            entries.Select(RowOf), cancellationToken))!;
        return saved with { Unchanged = entries.Count - saved.New - saved.Changed };
    }

    private static async Task<CalendarCount> RemoveAsync(NpgsqlConnection connection, string table, List<CalendarEntry> entries, CancellationToken cancellationToken)
    {
        var removed = entries.Count == 0 ? 0
            : await connection.RunAsync($"delete from {table} where key = any(@keys)", new { keys = entries.Select(entry => entry.Key).ToArray() }, cancellationToken);
        return new() { Removed = removed, Unchanged = entries.Count - removed };
    }

    private static object RowOf(CalendarEntry entry) => entry.Kind switch
    {
        CalendarKind.Shift => new { entry.Key, PersonId = entry.Owner?.Value, entry.Team, Role = EnumText.Of(entry.Role), FromAt = entry.Time.From.UtcDateTime, UntilAt = entry.Time.Until.UtcDateTime },
        CalendarKind.Page => new { entry.Key, PersonId = entry.Owner?.Value, entry.Team, At = entry.Time.From.UtcDateTime },
        CalendarKind.Leave => new { entry.Key, PersonId = entry.Owner?.Value, FirstDay = entry.Days.First, LastDay = entry.Days.Last },
        CalendarKind.QuietWeek => new { entry.Key, PersonId = entry.Owner?.Value, entry.Team, entry.Week.Monday },
    };

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Row
    {
        public PersonId PersonId { get; init; }

        public DateTimeOffset From { get; init; }

        public DateTimeOffset Until { get; init; }

        /// <summary>Days since the first day of year 1.</summary>
        public int First { get; init; }

        public int Last { get; init; }
    }
}

/// <summary>What became of a calendar's entries.</summary>
internal sealed record CalendarCount
{
    public int New { get; init; }

    public int Changed { get; init; }

    public int Removed { get; init; }

    public int Unchanged { get; init; }

    public static CalendarCount operator +(CalendarCount left, CalendarCount right) => new()
    {
        New = left.New + right.New,
        Changed = left.Changed + right.Changed,
        Removed = left.Removed + right.Removed,
        Unchanged = left.Unchanged + right.Unchanged,
    };
}
