using CoachBot.Core.Evidence;
using CoachBot.Core.Findings;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Pipeline.Findings;
using CoachBot.Storage;
using Npgsql;

namespace CoachBot.Pipeline;

/// <summary>
/// Derives everything that follows from stored work items, and from what models found in them: practices, who did what, evidence. Running it
/// again changes nothing. Runs in the connection's transaction.
/// </summary>
internal sealed class Derivation(PracticeDetector detector, TimeProvider clock)
{
    private readonly WorkReader _reader = new(detector);
    private readonly HeldFindings _held = new(detector);

    /// <summary>Derives from a chunk of items. Tells after each is read, for progress.</summary>
    /// <returns>What people are to be told of, once everything is derived and the answers are carried.</returns>
    public async Task<IReadOnlyList<EvidenceTurn>> ApplyAsync(
        NpgsqlConnection connection, IReadOnlyList<StoredWork> works, PersonDirectory directory, Action<WorkId> onItem, CancellationToken cancellationToken)
    {
        var ids = works.Select(work => work.Id.Value).ToArray();
        var attributions = await DerivedWork.AttributionsAsync(connection, ids, cancellationToken);
        var evidence = await DerivedEvidence.OfAsync(connection, ids, cancellationToken);
        var found = await ModelFindings.OfAsync(connection, ids, cancellationToken);
        var derived = new List<DerivedRows>(works.Count);
        var steps = new List<EvidenceStep>();
        foreach (var work in works)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = _reader.Read(work, directory, attributions[work.Id]);
            derived.Add(rows);
            var stored = evidence[work.Id].ToList();
            steps.AddRange(Follow(rows, directory.Consenting, stored, _held.Of(rows, found[work.Id], stored)));
            onItem(work.Id);
        }

        await DerivedWork.ReplaceAsync(connection, derived, cancellationToken);
        await DerivedEvidence.SaveAsync(connection, steps, cancellationToken);
        var contributors = derived.ToDictionary(rows => rows.Work.Id, rows => rows.Contributions.Select(part => part.Person).ToHashSet());
        return [.. steps.Where(step => EvidenceTurn.IsOne(step)).Select(step => new EvidenceTurn(step, contributors[step.Work.Id].Contains(step.Person)))];
    }

    private IEnumerable<EvidenceStep> Follow(
        DerivedRows rows, IReadOnlySet<PersonId> consenting, IReadOnlyList<StoredEvidence> stored, IReadOnlyList<PersonFinding> found)
    {
        var now = clock.GetUtcNow();
        var work = rows.Work;
        var drafts = work.CopyOf is null ? EvidenceBuilder.Build(work.Item, rows.Everybody, consenting, found) : [];
        var before = stored.ToDictionary(piece => piece.Id);
        foreach (var draft in drafts)
        {
            var piece = before.GetValueOrDefault(draft.Id);
            var step = new EvidenceStep(work, draft.Id, draft.Person, draft.Practice) { Draft = draft, Before = piece, Gone = Gone(work, piece) };
            yield return step with { Next = EvidenceLife.Follow(step.Events, new(true, draft.Rung, step.KeepsQuote || step.MendsQuote), now) };
        }

        var shown = drafts.Select(draft => draft.Id).ToHashSet();
        foreach (var piece in stored.Where(piece => !shown.Contains(piece.Id)))
        {
            yield return new EvidenceStep(work, piece.Id, piece.Person, piece.Practice)
            {
                Before = piece,
                Gone = Gone(work, piece),
                Next = EvidenceLife.Follow(piece.Events, RevisionFinding.Nothing, now),
            };
        }
    }

    private static List<StoredQuote> Gone(StoredWork work, StoredEvidence? piece) =>
        piece is null ? [] : [.. piece.Quotes.Where(quote => !Surroundings.Keep(work.Item.Text, quote.Text, quote.Statement))];
}
