using CoachBot.Core;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Storage;
using Npgsql;

namespace CoachBot.Pipeline;

/// <summary>
/// Takes somebody's "I was there". What is answered depends on the incident's text and on the signer alone: it is the same
/// whoever else uses CoachBot, and whatever they have.
/// </summary>
internal sealed class Vouching(Database database, PracticeDetector detector, TimeProvider clock)
{
    private readonly WorkReader _reader = new(detector);

    /// <summary>Vouches for the others who were there, or for one of them.</summary>
    /// <param name="grant">The signer's own: nobody was there in another's name.</param>
    /// <param name="signer">Who was there.</param>
    /// <param name="work">The incident.</param>
    /// <param name="about">For whom alone; null for all others.</param>
    /// <param name="cancellationToken">Ends it with nothing changed.</param>
    /// <returns>Null when it was taken, also for the second time; else the reason why not.</returns>
    public async Task<Problem?> SignAsync(ReadGrant grant, Person signer, WorkId work, Person? about, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        if (!grant.IsOwn || grant.Subject != signer.Id)
        {
            return new("only somebody who was there can say so, and only themselves", Do: "Ask them to type it");
        }

        if (about?.Id == signer.Id)
        {
            return new("nobody vouches for themselves", Do: "Ask somebody else who was there to type it");
        }

        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await DerivationTurn.TakeAsync(connection, cancellationToken);
        var directory = await PeopleStore.DirectoryAsync(connection, cancellationToken);
        var stored = (await WorkStore.NewestAsync(connection, [work], cancellationToken)).SingleOrDefault();
        var there = stored is null ? [] : await ThereAsync(connection, stored, signer, directory, cancellationToken);
        var refusal = WhyNot(stored, signer, about, there);
        if (refusal is null)
        {
            var title = stored!.Item.Title;
            await CoSignStore.SignAsync(
                connection, work, signer, about is null ? there : [about.Id],
                $"vouched for your part in “{title}”",
                $"{signer.Name} was there too: “{title}” ({stored.Item.Key.ExternalId}). That vouches for your part in it; see /evidence why <n>.",
                clock.GetUtcNow(), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return refusal;
    }

    private static Problem? WhyNot(StoredWork? stored, Person signer, Person? about, HashSet<PersonId> there)
    {
        // To whoever was not there, an incident that is not there and one that is look the same.
        if (stored is null || !there.Contains(signer.Id) || stored.Item.Kind is not (WorkKind.Postmortem or WorkKind.IncidentLog))
        {
            return new("no incident that you took part in has that key", Do: "Type /oncall to see them");
        }

        if (stored.CopyOf is not null)
        {
            return new($"its text is a copy of {stored.Original}, which counts instead", Do: "Say it of that one: /oncall shows it if you are named there");
        }

        if (!stored.Item.IsDone)
        {
            return new("it is open, and shows nothing about anybody until it is closed", Do: "Say it then");
        }

        if (stored.Item.BroughtBy == signer.Id)
        {
            return new("you brought it in, and that vouches for the others already", Do: "Another participant can vouch for you: /oncall");
        }

        return there.Count == 1 ? new("nobody else is named in it, so there is nobody to vouch for", Do: "Nothing is needed")
            : about is not null && !there.Contains(about.Id) ? new($"it does not name {about.Name} among those who were there", Do: "Leave the name out to vouch for everybody it names")
            : null;
    }

    // Everybody whom the text names as there, the signer included, whether anything is derived about them or not.
    private async Task<HashSet<PersonId>> ThereAsync(
        NpgsqlConnection connection, StoredWork stored, Person signer, PersonDirectory directory, CancellationToken cancellationToken)
    {
        var attributions = await DerivedWork.AttributionsAsync(connection, [stored.Id.Value], cancellationToken);
        var there = _reader.Read(stored, directory, attributions[stored.Id]).Everybody
            .Where(part => Presence.Is(part.Part.Role)).Select(part => part.Person).ToHashSet();
        if (signer.Consent == Consent.Off)
        {
            there.Remove(signer.Id);
        }

        return there;
    }
}
