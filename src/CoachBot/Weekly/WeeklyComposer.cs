using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Core.Weekly;
using CoachBot.Pipeline;
using CoachBot.Storage;

namespace CoachBot.Weekly;

/// <summary>Makes the messages of a week, for many people at once.</summary>
internal sealed class WeeklyComposer(PeopleStore people, NudgeReader nudges, IEnumerable<IWeeklyPart> parts, CurrentPacks packs)
{
    /// <summary>The message of each, and the step that it suggests; people to whom there is nothing to say are left out.</summary>
    public async Task<IReadOnlyList<ComposedMessage>> ComposeAsync(
        IReadOnlyList<(WeeklyCandidate Who, WeeklyWindow Window)> due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var persons = (await people.OfAsync([.. due.Select(one => one.Who.Id)], cancellationToken)).ToDictionary(person => person.Id);
        var own = await nudges.ForAsync([.. persons.Values], now, cancellationToken);
        var others = await OthersAsync(due, persons, now, cancellationToken);
        var practices = (await packs.ReadAsync(cancellationToken)).Practices;
        var composed = new List<ComposedMessage>(due.Count);
        foreach (var (who, window) in due)
        {
            // Whoever left the directory meanwhile gets nothing.
            if (persons.GetValueOrDefault(who.Id) is { } person
                && WeeklyReply.Of(person, who.Settings, own.GetValueOrDefault(who.Id), others.GetValueOrDefault(who.Id) ?? [], practices) is { } reply)
            {
                composed.Add(new(who, window, reply, own.GetValueOrDefault(who.Id)?.Nudge.Step?.Action.Id));
            }
        }

        return composed;
    }

    private async Task<Dictionary<PersonId, List<ChatBlock>>> OthersAsync(
        IReadOnlyList<(WeeklyCandidate Who, WeeklyWindow Window)> due, Dictionary<PersonId, Person> persons, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var blocks = new Dictionary<PersonId, List<ChatBlock>>();

        // At one moment it is another week east and west.
        foreach (var week in due.GroupBy(one => one.Window.Week, one => one.Who.Id))
        {
            List<Person> concerned = [.. week.Select(id => persons.GetValueOrDefault(id)).OfType<Person>()];
            foreach (var part in parts.OrderBy(part => part.Place))
            {
                foreach (var (person, said) in await part.ForAsync(concerned, week.Key, now, cancellationToken))
                {
                    (blocks.TryGetValue(person, out var before) ? before : blocks[person] = []).AddRange(said);
                }
            }
        }

        return blocks;
    }
}

/// <summary>A message of a week as it is said.</summary>
internal sealed record ComposedMessage(WeeklyCandidate Who, WeeklyWindow Window, ChatReply Reply, string? ActionId);
