using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Pipeline;
using CoachBot.Storage;

namespace CoachBot.Weekly;

/// <summary>What a manager's digest says about one of their reports, for that person.</summary>
internal sealed class DigestLines(DigestReader digests, SharedGoalStore goals, PeopleStore people, CurrentPacks current)
{
    /// <summary>Every line about them, of the manager's current week or the one before.</summary>
    public async Task<ChatReply> OfAsync(Person person, bool isLast, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if ((person.ManagerId is { } id ? await people.FindAsync(id.Value, cancellationToken) : null) is not { } manager)
        {
            return ChatReply.Of(new ChatBlock.Paragraph("The directory names no manager for you, so no digest says anything about you."));
        }

        // As the manager gets it, and all of it thrown away but what is about this person: which work fits is decided for a team.
        var week = DigestWeek.At(manager, now).Plus(isLast ? -1 : 0);
        var read = await digests.OneAsync(new Reader.Member(manager), week, now, cancellationToken);
        var blocks = DigestReply.Of(read!.Digest!.About(person.Id), manager.Name);
        return new([.. blocks[..^1], new ChatBlock.Buttons([isLast ? new("This week", "/mydata digest") : new("The week before", "/mydata digest last"), new("Who looked", "/mydata who")]), blocks[^1]]);
    }

    /// <summary>What the goal that they share is called; null for none.</summary>
    public async Task<string?> GoalAsync(ReadGrant grant, Person person, CancellationToken cancellationToken) =>
        GoalWording.TitleOf(await goals.FindAsync(grant, cancellationToken), await current.ReadAsync(cancellationToken), person);
}
