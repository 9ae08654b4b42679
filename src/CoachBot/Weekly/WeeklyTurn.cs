using CoachBot.Core.Weekly;
using CoachBot.Storage;

namespace CoachBot.Weekly;

/// <summary>What a round decides for one person.</summary>
internal abstract record WeeklyTurn
{
    private WeeklyTurn()
    {
    }

    /// <summary>The message is made now, and may be sent in that window.</summary>
    public sealed record Due(WeeklyWindow Window) : WeeklyTurn;

    /// <summary>It is made by a later round.</summary>
    public sealed record Later(WeeklyWindow Window) : WeeklyTurn;

    /// <summary>They have the message of that week.</summary>
    public sealed record Had(IsoWeek Week) : WeeklyTurn;

    /// <summary>They answered none of the last messages: a pause begins, up to that day.</summary>
    public sealed record Rest(DateOnly Until) : WeeklyTurn;

    /// <summary>There is no time left in that week, and why there was none at the hour that they chose; null when it went by.</summary>
    public sealed record None(IsoWeek Week, WeeklySilence? Silence) : WeeklyTurn;

    /// <summary>The decision.</summary>
    /// <param name="who">The person.</param>
    /// <param name="calendar">When they are not to be written to.</param>
    /// <param name="times">What the organisation allows.</param>
    /// <param name="now">When it is decided.</param>
    /// <param name="ahead">Until the next round: what may be sent before that is made now.</param>
    public static WeeklyTurn Of(WeeklyCandidate who, PersonCalendar calendar, WeeklyTimes times, DateTimeOffset now, TimeSpan ahead)
    {
        var settings = who.Settings;
        var recipient = new WeeklyRecipient(settings.Slot, settings.Zone, who.Team, settings.PausedUntil, calendar);

        // Shortly before a week begins its first hour may already be near; what is left of the week before goes first.
        var (week, next) = (IsoWeek.Of(now, recipient.Zone), IsoWeek.Of(now + ahead, recipient.Zone));
        return In(week, who, recipient, times, now, ahead) is var turn && (week == next || turn is Due or Rest) ? turn : In(next, who, recipient, times, now, ahead);
    }

    private static WeeklyTurn In(IsoWeek week, WeeklyCandidate who, WeeklyRecipient recipient, WeeklyTimes times, DateTimeOffset now, TimeSpan ahead)
    {
        if (who.Past.Any(past => past.Week == week.ToString() && !past.IsMissed))
        {
            return new Had(week);
        }

        if (times.Next(week, now, recipient) is not { } window)
        {
            return new None(week, times.Silence(week, recipient));
        }

        if (Unanswered.IsPause(who.Past.Where(past => past.HasArrived).Select(past => (past.DueAt, past.AnsweredAt is not null)), who.RestedAt, window.Time.From))
        {
            return new Rest(who.Settings.Today(now).AddDays(Unanswered.PauseDays));
        }

        return window.Time.From < now + ahead ? new Due(window) : new Later(window);
    }
}
