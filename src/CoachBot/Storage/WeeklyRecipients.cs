using System.Globalization;
using CoachBot.Core;
using CoachBot.Core.People;
using CoachBot.Core.Weekly;

namespace CoachBot.Storage;

/// <summary>Reads who can be written to, a page at a time.</summary>
internal sealed class WeeklyRecipients(Database database)
{
    private const int PastWeeks = Unanswered.Most + 1;

    /// <summary>
    /// The people after that id, by id: those whose consent is on, who have reports, or who lead on-call, as long as an
    /// account of theirs is known as a full member's. Of several platforms the first by name is theirs.
    /// </summary>
    public Task<IReadOnlyList<WeeklyCandidate>> PageAsync(string[] platforms, string after, int atMost, CancellationToken cancellationToken) =>
        ReadAsync("p.id > @after", new { platforms, after, atMost }, cancellationToken);

    /// <summary>The people whose newest message is not known to have been sent, or not; of one person, if one is named.</summary>
    public async Task<IReadOnlyList<WeeklyCandidate>> WaitingAsync(PersonId? only, CancellationToken cancellationToken)
    {
        var waiting = await ReadAsync(
            """
            (@id::text is null or p.id = @id) and exists (
              select 1 from outbox o join weekly_message w on w.platform = o.platform and w.delivery_key = o.delivery_key where o.closed_at is null and w.person_id = p.id)
            """,
            new { platforms = (string[]?)null, id = only?.Value, atMost = int.MaxValue }, cancellationToken);
        return [.. waiting.Where(who => who.Past is [{ SentAt: null }, ..])];
    }

    private async Task<IReadOnlyList<WeeklyCandidate>> ReadAsync(string which, object arguments, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.RowsAsync<Row>(
            $"""
            select p.id, p.team, p.consent, p.time_zone, p.weekly_day, p.weekly_hour, p.paused_until::text as paused_until, p.rested_at, a.platform, a.workspace, a.user_id
            from person p
            cross join lateral (
              select a.platform, a.workspace, a.user_id from account a
              join chat_member m on m.platform = a.platform and m.workspace = a.workspace and m.user_id = a.user_id and m.standing = 'member'
              where a.person_id = p.id and (@platforms::text[] is null or a.platform = any(@platforms))
              order by a.platform, a.workspace, a.user_id limit 1) a
            where {which} and (p.consent = 'on' or 'on-call-lead' = any(p.roles) or exists (select 1 from person r where r.manager_id = p.id))
            order by p.id limit @atMost
            """,
            arguments, cancellationToken);
        var past = (await connection.RowsAsync<WeeklyPast>(
            """
            select w.person_id as person, w.week, w.due_at, w.sent_at, w.answered_at,
                   w.sent_at is null and exists (select 1 from outbox o where o.platform = w.platform and o.delivery_key = w.delivery_key and o.state = 'dead' and o.reason = @TooLate) as is_missed
            from unnest(@people) as p (id)
            cross join lateral (select * from weekly_message w where w.person_id = p.id order by w.due_at desc limit @PastWeeks) w
            """,
            new { people = rows.Select(row => row.Id.Value).ToArray(), OutboxStore.TooLate, PastWeeks }, cancellationToken)).ToLookup(week => week.Person);
        return [.. rows.Select(row => row.ToCandidate([.. past[row.Id].OrderByDescending(week => week.DueAt)]))];
    }

    private sealed record Row
    {
        public PersonId Id { get; init; }

        public string? Team { get; init; }

        public string Consent { get; init; } = "";

        public string TimeZone { get; init; } = "";

        public string? WeeklyDay { get; init; }

        public int? WeeklyHour { get; init; }

        public string? PausedUntil { get; init; }

        public DateTimeOffset? RestedAt { get; init; }

        public string Platform { get; init; } = "";

        public string Workspace { get; init; } = "";

        public string UserId { get; init; } = "";

        public WeeklyCandidate ToCandidate(IReadOnlyList<WeeklyPast> past) => new()
        {
            Id = Id,
            Team = Team,
            Settings = new()
            {
                Consent = EnumText.Parse<Consent>(Consent),
                TimeZone = TimeZone,
                Weekday = WeeklyDay is null ? null : EnumText.Parse<DayOfWeek>(WeeklyDay),
                Hour = WeeklyHour,
                PausedUntil = PausedUntil is null ? null : DateOnly.ParseExact(PausedUntil, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            },
            RestedAt = RestedAt,
            Platform = Platform,
            Workspace = Workspace,
            UserId = UserId,
            Past = past,
        };
    }
}
