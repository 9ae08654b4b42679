using CoachBot.Storage;

namespace CoachBot.Benchmarks.Weekly;

/// <summary>Makes the people of the load test an organisation: teams of nine with a manager each, accounts that are members, and open work.</summary>
internal static class WeeklyWorld
{
    /// <summary>A Monday, an hour at which everybody's message can be sent.</summary>
    public static DateTimeOffset Monday { get; } = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public static async Task WriteAsync(Database database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync(
            """
            with numbered as (select id, (row_number() over (order by id) - 1) / 9 as team, (row_number() over (order by id) - 1) % 9 as place from person),
              boss as (select id, team from numbered where place = 0)
            update person p set team = 'team-' || n.team, manager_id = case when n.place = 0 then null else b.id end,
              time_zone = (array['Europe/London', 'Europe/Berlin', 'Etc/UTC', 'Africa/Lagos'])[1 + n.place % 4], weekly_hour = 10
            from numbered n join boss b on b.team = n.team where p.id = n.id;
            update work_item w set teams = array[p.team] from contribution c join person p on p.id = c.person_id where c.work_id = w.id;
            insert into chat_member (platform, workspace, user_id, standing, checked_at) select platform, workspace, user_id, 'member', '2026-06-01' from account;
            insert into work_item (id, source, external_id, revision, kind, title, is_done, scope, teams, fingerprint)
              select 'open-' || team || '-' || n, 'csv', 'OPEN-' || team || '-' || n, 1, 'ticket', 'Open work ' || n, false, 'service', array[team], 'open-' || team || '-' || n
              from (select distinct team from person) t cross join generate_series(1, 5) n;
            insert into work_revision (work_id, revision, sha256, text, document, stored_at)
              select id, 1, id, title, '{"participants":[],"followUps":[]}', '2026-05-20' from work_item where not is_done;
            insert into work_practice (work_id, practice, use, strength)
              select w.id, p.practice, 'planned', 0.8 from work_item w
              cross join lateral (select (array['alerting', 'runbook-writing', 'observability', 'automated-testing', 'capacity-planning'])[1 + abs(hashtext(w.id)) % 5] as practice) p
              where not w.is_done;
            """,
            null, cancellationToken);
        await connection.RunAsync("vacuum analyze", null, cancellationToken);
    }
}
