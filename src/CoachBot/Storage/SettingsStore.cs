using System.Globalization;
using CoachBot.Core;
using CoachBot.Core.People;

namespace CoachBot.Storage;

/// <summary>A person's settings; whether anything is derived about them is changed by <see cref="ConsentStore"/>.</summary>
internal sealed class SettingsStore(Database database)
{
    public async Task<PersonSettings> OfAsync(ReadGrant grant, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.RowAsync<Row>(
            """
            select consent, consent_by = 'self' as is_own_consent, consent_at, time_zone, time_zone_by = 'self' as is_own_zone, weekly_day, weekly_hour,
                   paused_until::text as paused_until, paused_by = 'unanswered' as is_rest from person where id = @Subject
            """,
            new { grant.Subject }, cancellationToken);
        return (row ?? throw new InvalidOperationException("The person of a grant is gone.")).ToSettings();
    }

    /// <summary>Saves all that is wished, at once. A zone that somebody chose themselves stays theirs when an operator changes it for them.</summary>
    public async Task SaveAsync(ReadGrant grant, SettingsWish wish, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync(
            """
            update person set
              time_zone = coalesce(@Zone, time_zone),
              time_zone_by = case when @Zone is not null and @IsOwn then 'self' else time_zone_by end,
              weekly_day = coalesce(@weekday, weekly_day),
              weekly_hour = coalesce(@Hour, weekly_hour),
              paused_until = case when @hasPause then @until::date else paused_until end,
              paused_by = case when @hasPause then 'self' else paused_by end
            where id = @Subject
            """,
            new
            {
                grant.Subject,
                grant.IsOwn,
                wish.Zone,
                weekday = wish.Weekday is { } day ? EnumText.Of(day) : null,
                wish.Hour,
                hasPause = wish.Pause is not null,
                until = wish.Pause?.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            },
            cancellationToken);
    }

    private sealed record Row
    {
        public string Consent { get; init; } = "";

        public bool IsOwnConsent { get; init; }

        public DateTimeOffset? ConsentAt { get; init; }

        public string TimeZone { get; init; } = "";

        public bool IsOwnZone { get; init; }

        public string? WeeklyDay { get; init; }

        public int? WeeklyHour { get; init; }

        public string? PausedUntil { get; init; }

        public bool IsRest { get; init; }

        public PersonSettings ToSettings() => new()
        {
            Consent = EnumText.Parse<Consent>(Consent),
            IsOwnConsent = IsOwnConsent,
            ConsentAt = ConsentAt,
            TimeZone = TimeZone,
            IsOwnZone = IsOwnZone,
            Weekday = WeeklyDay is null ? null : EnumText.Parse<DayOfWeek>(WeeklyDay),
            Hour = WeeklyHour,
            PausedUntil = PausedUntil is null ? null : DateOnly.ParseExact(PausedUntil, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            IsRest = IsRest,
        };
    }
}
