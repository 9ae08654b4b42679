using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Core.Weekly;

namespace CoachBot.Weekly;

/// <summary>The digest in a manager's weekly message: of the week that is over, whatever day it comes on.</summary>
internal sealed class DigestPart(DigestReader digests) : IWeeklyPart
{
    public int Place => 10;

    public async Task<IReadOnlyDictionary<PersonId, IReadOnlyList<ChatBlock>>> ForAsync(
        IReadOnlyCollection<Person> people, IsoWeek week, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var over = week.Plus(-1);
        var blocks = await digests.ForAsync(people, over, now, cancellationToken);

        // Before it is sent: that somebody may have read of them is never missing from what its subjects see.
        await digests.SentAsync([.. people.Where(person => blocks.ContainsKey(person.Id))], over, now, cancellationToken);
        return blocks;
    }
}
