using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Core.Weekly;

namespace CoachBot.Weekly;

/// <summary>What a weekly message says to somebody about others: a manager, an on-call lead. Every non-abstract implementation is used.</summary>
internal interface IWeeklyPart
{
    /// <summary>Its place in the message; the lowest comes first.</summary>
    int Place { get; }

    /// <summary>The blocks for those of these people whom it concerns; the others are left out.</summary>
    Task<IReadOnlyDictionary<PersonId, IReadOnlyList<ChatBlock>>> ForAsync(
        IReadOnlyCollection<Person> people, IsoWeek week, DateTimeOffset now, CancellationToken cancellationToken);
}
