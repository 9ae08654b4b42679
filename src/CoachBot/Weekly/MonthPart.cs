using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Core.Weekly;

namespace CoachBot.Weekly;

/// <summary>The last month in an on-call lead's weekly message, in the first week that begins in a month.</summary>
internal sealed class MonthPart(MonthReader months) : IWeeklyPart
{
    private const int Week = 7;

    public int Place => 20;

    public async Task<IReadOnlyDictionary<PersonId, IReadOnlyList<ChatBlock>>> ForAsync(
        IReadOnlyCollection<Person> people, IsoWeek week, DateTimeOffset now, CancellationToken cancellationToken) =>
        week.Monday.Day <= Week
            ? await months.ForAsync(people, new DateOnly(week.Monday.Year, week.Monday.Month, 1).AddMonths(-1), cancellationToken)
            : new Dictionary<PersonId, IReadOnlyList<ChatBlock>>();
}
