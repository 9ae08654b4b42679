using CoachBot.Core.Evidence;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Storage;
using Npgsql;

namespace CoachBot.Pipeline;

/// <summary>
/// Derives everything that follows from one stored work item: its practices, who did what, and their evidence. Running
/// it again changes nothing. Runs in the connection's transaction.
/// </summary>
internal sealed class Derivation(PracticeDetector detector, TimeProvider clock)
{
    private readonly ContributionReader _contributions = new(detector.Catalogue);

    public async Task ApplyAsync(NpgsqlConnection connection, StoredWork work, PersonDirectory directory, CancellationToken cancellationToken)
    {
        var reading = detector.Read(work.Item);
        await DerivedWork.ReplacePracticesAsync(connection, work, reading, cancellationToken);

        var earlier = await DerivedWork.AttributionsAsync(connection, work.Id, cancellationToken);
        var candidates = directory.People
            .Where(person => earlier.ContainsValue(person.Id) || (person.Team is not null && work.Item.Teams.Contains(person.Team)))
            .Select(person => person.Name);
        var parts = _contributions.Read(work.Item, reading, candidates)
            .Select(part => (Part: part, Match: directory.Resolve(part.Name, work.Item.Teams, earlier.TryGetValue(part.Name, out var before) ? before : null)))
            .ToList();
        var contributions = parts.Where(part => part.Match.Person is not null)
            .Select(part => new Contribution(part.Match.Person!.Id, part.Part))
            .ToList();
        var consenting = directory.Consenting;
        await DerivedWork.ReplaceUnmatchedAsync(
            connection, work.Id, [.. parts.Where(part => part.Match.Person is null).Select(part => (part.Part, part.Match.Failure))], cancellationToken);
        await DerivedWork.KeepAttributionsAsync(
            connection, work.Id, [.. contributions.Where(part => consenting.Contains(part.Person)).Select(part => (part.Part.Name, part.Person))], cancellationToken);
        await DerivedWork.ReplaceContributionsAsync(
            connection, work, [.. contributions.Where(part => consenting.Contains(part.Person))], cancellationToken);

        var drafts = work.CopyOf is null ? EvidenceBuilder.Build(work.Item, contributions, consenting) : [];
        await FollowAsync(connection, work, drafts, cancellationToken);
    }

    private async Task FollowAsync(NpgsqlConnection connection, StoredWork work, IReadOnlyList<EvidenceDraft> drafts, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var stored = await DerivedEvidence.OfAsync(connection, work.Id, cancellationToken);
        var shown = drafts.ToDictionary(draft => draft.Id);
        foreach (var draft in drafts)
        {
            var history = stored.GetValueOrDefault(draft.Id);
            var gone = history?.Quotes.Where(quote => !work.Item.Text.Contains(quote.Text, StringComparison.Ordinal)).ToList() ?? [];
            var keepsQuote = history is not null && gone.Count < history.Quotes.Count;
            var next = EvidenceLife.Follow(history?.Events ?? [], new(true, draft.Rung, keepsQuote), now);
            await DerivedEvidence.SaveAsync(connection, work, draft, withQuotes: !keepsQuote, cancellationToken);
            if (keepsQuote)
            {
                await DerivedEvidence.DropQuotesAsync(connection, draft.Id, [.. gone.Select(quote => quote.Ordinal)], cancellationToken);
            }

            await AppendAsync(connection, work, draft.Id, draft.Person, history?.Events ?? [], next, cancellationToken);
        }

        foreach (var (id, history) in stored.Where(entry => !shown.ContainsKey(entry.Key)))
        {
            var next = EvidenceLife.Follow(history.Events, RevisionFinding.Nothing, now);
            await AppendAsync(connection, work, id, history.Person, history.Events, next, cancellationToken);
        }
    }

    private async Task AppendAsync(
        NpgsqlConnection connection, StoredWork work, EvidenceId id, PersonId person, IReadOnlyList<EvidenceEvent> events, EvidenceEvent? next, CancellationToken cancellationToken)
    {
        if (next is null)
        {
            return;
        }

        await EvidenceHistory.AppendAsync(connection, id, events.Count + 1, next, cancellationToken);
        var answered = events.LastOrDefault(row => row.To != EvidenceStatus.Withdrawn)?.To;
        var isLost = answered == EvidenceStatus.Confirmed && next.To is EvidenceStatus.Withdrawn or EvidenceStatus.Proposed;
        if (isLost && !(work.CopyOf is { } original && await DerivedEvidence.HasTwinAsync(connection, id, original, cancellationToken)))
        {
            await NoticeStore.AddAsync(connection, person, NoticeKind.Evidence, TextOf(work.Item, next), clock.GetUtcNow(), cancellationToken);
        }
    }

    private static string TextOf(WorkItem item, EvidenceEvent next) => next.To == EvidenceStatus.Withdrawn
        ? $"{item.Key.ExternalId} \"{item.Title}\" is open again, is a copy of other work, or no longer says what you confirmed; that evidence is set aside."
        : $"{item.Key.ExternalId} \"{item.Title}\" was revised; evidence that you confirmed waits for another look.";
}
