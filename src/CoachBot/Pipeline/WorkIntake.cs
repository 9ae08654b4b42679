using CoachBot.Core.People;
using CoachBot.Core.Work;
using CoachBot.Pipeline.Findings;
using CoachBot.Prompts;
using CoachBot.Storage;
using Npgsql;

namespace CoachBot.Pipeline;

/// <summary>Takes work items in: stores what is new, derives what follows. A batch is taken whole or not at all.</summary>
internal sealed class WorkIntake(Database database, Derivation derivation, EvidenceNotices notices, IPromptDesk desk, TimeProvider clock)
{
    // So many items share the round trips to the database.
    private const int ChunkSize = 200;

    /// <summary>Takes a batch in; the keys are unique among its items. Tells after each item, for progress.</summary>
    public Task<IntakeCount> TakeAsync(IReadOnlyList<WorkItem> items, Action onItem, CancellationToken cancellationToken) =>
        TakeAsync(_ => Task.FromResult(items), onItem, cancellationToken);

    /// <summary>The same for items that depend on what is stored: they are read when nothing else can change it.</summary>
    public async Task<IntakeCount> TakeAsync(Func<NpgsqlConnection, Task<IReadOnlyList<WorkItem>>> itemsAsync, Action onItem, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await DerivationTurn.TakeAsync(connection, cancellationToken);
        var directory = await PeopleStore.DirectoryAsync(connection, cancellationToken);
        var items = await itemsAsync(connection);
        var saved = new List<SavedWork>(items.Count);
        foreach (var chunk in items.Chunk(ChunkSize))
        {
            saved.AddRange(await WorkStore.SaveAsync(connection, chunk, clock.GetUtcNow(), cancellationToken));
        }

        var changed = saved.FindAll(work => work.Outcome != SaveOutcome.Unchanged);
        for (var unchanged = saved.Count - changed.Count; unchanged > 0; unchanged--)
        {
            onItem();
        }

        var waiting = changed.Select(work => work.Id).ToHashSet();
        var remarked = await WorkStore.MarkCopiesAsync(
            connection, [.. changed.SelectMany(work => new[] { work.Fingerprint, work.FingerprintBefore }).Distinct()], cancellationToken);
        var turns = await DeriveAsync(
            connection,
            [.. changed.Select(work => work.Id).Union(remarked.Select(mark => mark.Id))],
            directory,
            id =>
            {
                if (waiting.Remove(id))
                {
                    onItem();
                }
            },
            cancellationToken);
        foreach (var mark in remarked)
        {
            await DerivedEvidence.CarryAnswersAsync(connection, mark.From, mark.To, clock.GetUtcNow(), cancellationToken);
        }

        await notices.TellAsync(connection, turns, cancellationToken);
        await ModelReadings.QueueAsync(connection, [.. changed.Select(work => work.Id)], desk.IsOn(FindPractices.Prompt), clock.GetUtcNow(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(
            saved.Count(work => work.Outcome == SaveOutcome.New),
            saved.Count(work => work.Outcome == SaveOutcome.Revised),
            saved.Count(work => work.Outcome == SaveOutcome.Unchanged));
    }

    /// <summary>
    /// Changes whom the directory knows, or who agreed, and derives again from every stored item if that calls for it:
    /// in one transaction, so that a stop in between leaves no change whose consequences are never drawn.
    /// </summary>
    /// <param name="change">Makes the change over the connection; whether everything is to be derived again.</param>
    /// <param name="onCount">Told how many items there are.</param>
    /// <param name="onItem">Told after each.</param>
    /// <param name="cancellationToken">Ends it with nothing changed.</param>
    public async Task RereadAsync(Func<NpgsqlConnection, Task<bool>> change, Action<int> onCount, Action onItem, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await DerivationTurn.TakeAsync(connection, cancellationToken);
        if (await change(connection))
        {
            var directory = await PeopleStore.DirectoryAsync(connection, cancellationToken);
            var ids = await connection.RowsAsync<WorkId>("select id from work_item order by done_at nulls last, id", null, cancellationToken);
            onCount(ids.Count);
            await notices.TellAsync(connection, await DeriveAsync(connection, ids, directory, _ => onItem(), cancellationToken), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Changes what is known of one item and derives from it again, if it was changed: in one transaction.</summary>
    public async Task RederiveAsync(WorkId id, Func<NpgsqlConnection, Task<bool>> change, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await DerivationTurn.TakeAsync(connection, cancellationToken);
        if (await change(connection))
        {
            var directory = await PeopleStore.DirectoryAsync(connection, cancellationToken);
            await notices.TellAsync(connection, await DeriveAsync(connection, [id], directory, _ => { }, cancellationToken), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<EvidenceTurn>> DeriveAsync(
        NpgsqlConnection connection, IReadOnlyList<WorkId> ids, PersonDirectory directory, Action<WorkId> onItem, CancellationToken cancellationToken)
    {
        var turns = new List<EvidenceTurn>();
        foreach (var chunk in ids.Chunk(ChunkSize))
        {
            turns.AddRange(await derivation.ApplyAsync(connection, await WorkStore.NewestAsync(connection, chunk, cancellationToken), directory, onItem, cancellationToken));
        }

        return turns;
    }
}

/// <summary>What became of a batch.</summary>
internal sealed record IntakeCount(int New, int Revised, int Unchanged)
{
    public static IntakeCount operator +(IntakeCount left, IntakeCount right) =>
        new(left.New + right.New, left.Revised + right.Revised, left.Unchanged + right.Unchanged);
}
