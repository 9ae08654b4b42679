using CoachBot.Core;
using CoachBot.Core.Frameworks;
using CoachBot.Packs;
using CoachBot.Storage;

namespace CoachBot.Pipeline;

/// <summary>Puts frameworks of the organisation's own in force, and takes them out of it. No evidence is touched: it is about practices.</summary>
internal sealed class FrameworkImport(PackLibrary shipped, CurrentPacks current, FrameworkStore store, PeopleStore people, TimeProvider clock)
{
    /// <summary>Puts a document in force; every host reads by it from its next answer on.</summary>
    /// <exception cref="RefusedException">Its id is that of a framework which ships.</exception>
    public async Task<FrameworkImported> TakeAsync(FrameworkDocument document, CancellationToken cancellationToken)
    {
        if (shipped.Find(document.Framework) is not null)
        {
            throw new RefusedException(new Problem("this is the id of a framework that ships with CoachBot", "id", document.Framework,
                Do: "Give it an id of its own: --id <id> for a table, or the key id of a document"));
        }

        return await TakeAsync(document, FrameworkDeed.Imported, null, cancellationToken);
    }

    /// <summary>
    /// Puts a document in force that a table was made into. What an admin decided about links is not in the table, so that
    /// competencies which were there before keep theirs once anybody has reviewed them.
    /// </summary>
    /// <exception cref="RefusedException">Its id is that of a framework which ships.</exception>
    public async Task<FrameworkImported> TakeTableAsync(FrameworkDocument document, CancellationToken cancellationToken)
    {
        var before = await store.IsReviewedAsync(document.Framework, cancellationToken) ? (await current.ReadAsync(cancellationToken)).Find(document.Framework) : null;
        var reviewed = before?.Rated.ToDictionary(competency => competency.Id, competency => competency.Practices) ?? [];
        var kept = reviewed.Count == 0 ? document : DocumentLinks.Replace(document, competency => reviewed.GetValueOrDefault(competency.Id) ?? competency.Practices);
        return await TakeAsync(kept, cancellationToken) with { KeptLinks = document.Read().Rated.Count(competency => reviewed.ContainsKey(competency.Id)) };
    }

    /// <summary>Puts in force what an admin made of a document in force.</summary>
    /// <exception cref="RefusedException">Somebody put another in force meanwhile.</exception>
    public Task<FrameworkImported> ReviewAsync(FrameworkDocument reviewed, string instead, CancellationToken cancellationToken) =>
        TakeAsync(reviewed, FrameworkDeed.Reviewed, instead, cancellationToken);

    /// <summary>Takes a framework out of force. Its documents stay, for receipts and for whoever imports it again.</summary>
    /// <exception cref="RefusedException">It ships, or nobody imported it.</exception>
    /// <returns>How many people have a level in it.</returns>
    public async Task<int> RemoveAsync(string id, CancellationToken cancellationToken)
    {
        await DemandOwnAsync(id, cancellationToken);
        await store.RemoveAsync(id, clock.GetUtcNow(), cancellationToken);
        return await people.WithOtherLevelAsync(id, [], cancellationToken);
    }

    /// <summary>The imported framework of that id, as it is in force.</summary>
    /// <exception cref="RefusedException">It ships, nobody imported it, or it is left out because this program would refuse it.</exception>
    public async Task<Framework> OwnAsync(string id, CancellationToken cancellationToken)
    {
        await DemandOwnAsync(id, cancellationToken);
        return (await current.ReadAsync(cancellationToken)).Find(id)
            ?? throw new RefusedException(new Problem("this framework is left out, for its document is not in order any more", "id", id, Do: "coachbot doctor tells why"));
    }

    private async Task<FrameworkImported> TakeAsync(FrameworkDocument document, FrameworkDeed did, string? instead, CancellationToken cancellationToken)
    {
        var before = (await current.ReadAsync(cancellationToken)).Find(document.Framework);
        var framework = document.Read();
        if (before?.Hash != document.Hash && !await store.TakeAsync(document, did, instead, clock.GetUtcNow(), cancellationToken))
        {
            throw new RefusedException(new Problem("the framework was changed meanwhile; nothing was done", "id", document.Framework, Do: "Look at it again and decide anew"));
        }

        var directory = await people.DirectoryAsync(cancellationToken);
        return new(framework, before, await people.WithOtherLevelAsync(framework.Id, [.. framework.Levels.Select(level => level.Id)], cancellationToken))
        {
            HasPeople = directory.People.Count > 0,
        };
    }

    private async Task DemandOwnAsync(string id, CancellationToken cancellationToken)
    {
        var own = (await store.InForceAsync(cancellationToken)).Select(row => row.Framework).ToList();
        if (!own.Contains(id))
        {
            throw new RefusedException(new Problem(
                shipped.Find(id) is null ? "no such framework was imported" : "this framework ships with CoachBot", "id", id,
                own.Count == 0 ? "none, as none was imported" : string.Join(", ", own),
                Nearest.To(id, own) is { } meant ? $"Did you mean '{meant}'?" : "coachbot framework list shows all"));
        }
    }
}

/// <summary>What an import did.</summary>
/// <param name="Framework">As it is in force now.</param>
/// <param name="Before">As it was; null when it is new, the same hash when nothing changed.</param>
/// <param name="WithoutLevel">How many people have a level in it that it does not have.</param>
internal sealed record FrameworkImported(Framework Framework, Framework? Before, int WithoutLevel)
{
    /// <summary>How many competencies have kept links that were reviewed.</summary>
    public int KeptLinks { get; init; }

    /// <summary>Whether anybody is in the directory to see themselves in it.</summary>
    public bool HasPeople { get; init; }

    public bool IsUnchanged => Before?.Hash == Framework.Hash;
}
