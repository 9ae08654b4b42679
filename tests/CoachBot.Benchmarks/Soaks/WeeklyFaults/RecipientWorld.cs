using System.Globalization;
using CoachBot.Storage;

namespace CoachBot.Benchmarks.Soaks.WeeklyFaults;

/// <summary>People who all get their message in the same hour: Monday at 9, UTC. Written as rows.</summary>
internal static class RecipientWorld
{
    private const int Teams = 40;

    /// <summary>When they all are due.</summary>
    public static DateTimeOffset Due { get; } = new(2026, 6, 8, 9, 0, 0, TimeSpan.Zero);

    public static string UserOf(int person) => string.Create(CultureInfo.InvariantCulture, $"U0SOAK{person:00000}");

    /// <summary>What the message of somebody carries.</summary>
    public static string KeyOf(int person) => $"weekly:{IdOf(person)}:2026-W24";

    public static async Task WriteAsync(Database database, int people, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.InsertAsync(
            """
            with r as (select * from json_to_recordset(@rows::json) as r (id text, name text, team text, user_id text, at timestamptz)),
              people as (insert into person (id, name, team, consent, consent_at) select id, name, team, 'on', at from r),
              target as (insert into person_target (person_id, framework, level) select id, 'kaairo-devops', 'mid' from r),
              account as (insert into account (platform, workspace, user_id, person_id) select 'slack', 'T0SOAK', user_id, id from r)
            insert into chat_member (platform, workspace, user_id, standing, checked_at) select 'slack', 'T0SOAK', user_id, 'member', at from r
            """,
            Enumerable.Range(0, people).Select(person => new
            {
                Id = IdOf(person),
                Name = string.Create(CultureInfo.InvariantCulture, $"Ana Soaksley{person}"),
                Team = string.Create(CultureInfo.InvariantCulture, $"team-{person % Teams}"),
                UserId = UserOf(person),
                At = Due.AddDays(-30),
            }),
            cancellationToken);
        await connection.RunAsync("vacuum analyze", null, cancellationToken);
    }

    private static string IdOf(int person) => string.Create(CultureInfo.InvariantCulture, $"soak-{person:00000}");
}
