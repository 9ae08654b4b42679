using CoachBot.Core.Weekly;
using CoachBot.Core.Work;

namespace CoachBot.Storage;

/// <summary>The work of many teams, read at once: nobody's data, and the same whoever uses CoachBot.</summary>
internal sealed class TeamWorkStore(Database database)
{
    // An item counts for each of its teams.
    private const string OfTeams = "join unnest(@teams) as t (team) on t.team = any(w.teams)";

    /// <summary>Follow-ups that are not done, by team, whoever has them; open since their incident, else since they were read.</summary>
    public async Task<ILookup<string, OpenFollowUp>> FollowUpsAsync(IReadOnlyCollection<string> teams, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.RowsAsync<FollowUpRow>(
            $"""
            select t.team, w.source, w.external_id, r.text, f.quote_start, f.quote_length,
                   coalesce(w.done_at, (select min(o.stored_at) from work_revision o where o.work_id = w.id)) as since
            from follow_up f join work_item w on w.id = f.work_id {OfTeams}
            join work_revision r on r.work_id = w.id and r.revision = w.revision
            where w.teams && @teams and not f.is_done and not w.is_deleted and w.copy_of is null
            """,
            new { teams = teams.ToArray() }, cancellationToken);
        return rows.ToLookup(row => row.Team, row => new OpenFollowUp(new(row.Source, row.ExternalId), new TextSpan(row.QuoteStart, row.QuoteLength).In(row.Text), row.Since));
    }

    /// <summary>The names written in these items, whether the directory knows them or not.</summary>
    public async Task<ILookup<WorkKey, string>> NamesInAsync(IReadOnlyCollection<WorkKey> items, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.RowsAsync<(string Source, string ExternalId, string Name)>(
            """
            select distinct w.source, w.external_id, written.name from work_item w join work_revision r on r.work_id = w.id
            cross join lateral (
              select p ->> 'name' as name from jsonb_array_elements(r.document -> 'participants') p
              union select f ->> 'owner' from jsonb_array_elements(r.document -> 'followUps') f
              union select u.name from unmatched_name u where u.work_id = r.work_id) written
            where written.name is not null and w.id = any(@ids)
            """,
            new { ids = items.Select(item => WorkId.For(item).Value).Distinct().ToArray() }, cancellationToken);
        return rows.ToLookup(row => new WorkKey(row.Source, row.ExternalId), row => row.Name);
    }

    /// <summary>The incidents of a stretch of time, by team.</summary>
    public async Task<ILookup<string, MonthIncident>> IncidentsAsync(
        IReadOnlyCollection<string> teams, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.RowsAsync<IncidentRow>(
            $"""
            select t.team, w.source, w.external_id, w.title, w.done_at, w.kind = 'postmortem' as is_postmortem,
                   exists (select 1 from co_sign c where c.work_id = w.id) as is_vouched
            from work_item w {OfTeams}
            where w.teams && @teams and w.kind in ('postmortem', 'incident-log') and w.is_done and w.copy_of is null and w.done_at >= @from and w.done_at < @until
            """,
            new { teams = teams.ToArray(), from, until }, cancellationToken);
        return rows.ToLookup(row => row.Team, row => new MonthIncident(new(row.Source, row.ExternalId), row.Title, row.DoneAt, row.IsPostmortem, row.IsVouched));
    }

    /// <summary>When somebody on call for these teams was paged, and whether that was at night for them.</summary>
    public async Task<ILookup<string, TeamPage>> PagesAsync(IReadOnlyCollection<string> teams, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.RowsAsync<(string Team, DateTimeOffset At, string Zone)>(
            """
            select coalesce(g.team, p.team), g.at, p.time_zone from page g join person p on p.id = g.person_id
            where g.at >= @from and g.at < @until and coalesce(g.team, p.team) = any(@teams)
            """,
            new { teams = teams.ToArray(), from, until }, cancellationToken);
        return rows.ToLookup(row => row.Team, row => new TeamPage(row.At, IsNight(row.At, row.Zone)));
    }

    private static bool IsNight(DateTimeOffset at, string zone) => WeeklyTimes.IsNight(TimeOnly.FromDateTime(
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : TimeZoneInfo.Utc).DateTime));

    private sealed record FollowUpRow
    {
        public string Team { get; init; } = "";

        public string Source { get; init; } = "";

        public string ExternalId { get; init; } = "";

        public string Text { get; init; } = "";

        public int QuoteStart { get; init; }

        public int QuoteLength { get; init; }

        public DateTimeOffset Since { get; init; }
    }

    private sealed record IncidentRow
    {
        public string Team { get; init; } = "";

        public string Source { get; init; } = "";

        public string ExternalId { get; init; } = "";

        public string Title { get; init; } = "";

        public DateTimeOffset DoneAt { get; init; }

        public bool IsPostmortem { get; init; }

        public bool IsVouched { get; init; }
    }
}

/// <summary>That somebody of a team was paged.</summary>
internal readonly record struct TeamPage(DateTimeOffset At, bool IsNight);
