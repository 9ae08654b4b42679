using CoachBot.Chat;
using CoachBot.Core.People;
using CoachBot.Core.Weekly;

namespace CoachBot.Weekly;

/// <summary>Where a week begins and ends on somebody's clock.</summary>
internal static class DigestWeek
{
    private static readonly WeeklySlot Midnight = new(DayOfWeek.Monday, 0);

    public static IsoWeek At(Person reader, DateTimeOffset now) => IsoWeek.Of(now, LocalTime.ZoneOf(reader));

    public static TimeRange Of(IsoWeek week, Person reader) => Between(week.Monday, week.Sunday.AddDays(1), reader);

    public static TimeRange Between(DateOnly first, DateOnly after, Person reader)
    {
        var zone = LocalTime.ZoneOf(reader);
        return new(Midnight.On(first, zone), Midnight.On(after, zone));
    }
}
