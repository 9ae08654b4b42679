using CoachBot.Core;
using CoachBot.Packs;

namespace CoachBot.Storage;

/// <summary>Documents of frameworks by their hash, and which of the organisation's own are in force.</summary>
internal sealed class FrameworkStore(Database database)
{
    /// <summary>The hash in force of every imported framework, by id.</summary>
    public async Task<IReadOnlyList<FrameworkInForce>> InForceAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowsAsync<FrameworkInForce>(
            """
            select framework, hash, at from (
              select distinct on (framework) framework, hash, at from framework_change order by framework, id desc) last
            where hash is not null order by framework
            """,
            null, cancellationToken);
    }

    /// <summary>The document of that hash; null when it was never stored.</summary>
    public async Task<FrameworkDocument?> FindAsync(string hash, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowAsync<FrameworkDocument>(
            "select framework, hash, document from framework_document where hash = @hash", new { hash }, cancellationToken);
    }

    /// <summary>Keeps the documents for good; those that are there already stay as they are.</summary>
    public async Task KeepAsync(IEnumerable<FrameworkDocument> documents, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var known = (await connection.RowsAsync<string>("select hash from framework_document", null, cancellationToken)).ToHashSet(StringComparer.Ordinal);
        foreach (var document in documents.Where(document => !known.Contains(document.Hash)))
        {
            await KeepAsync(connection, document, now, cancellationToken);
        }
    }

    /// <summary>Whether an admin has reviewed the links of a framework since it came in force.</summary>
    public async Task<bool> IsReviewedAsync(string framework, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowAsync<bool>(
            """
            select exists (select 1 from framework_change where framework = @framework and did = 'reviewed'
              and id > coalesce((select max(id) from framework_change where framework = @framework and did = 'removed'), 0))
            """,
            new { framework }, cancellationToken);
    }

    /// <summary>Whether a document was kept later than another.</summary>
    public async Task<bool> IsLaterAsync(string hash, string than, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowAsync<bool>(
            "select stored_at > (select stored_at from framework_document where hash = @than) from framework_document where hash = @hash", new { hash, than }, cancellationToken);
    }

    /// <summary>Keeps a document and puts it in force. Whoever does so to one framework takes turns.</summary>
    /// <param name="document">The document.</param>
    /// <param name="did">What it comes from.</param>
    /// <param name="instead">The hash it was made from; another in force by now, and nothing is done. Null for whatever is in force.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether it was put in force.</returns>
    public async Task<bool> TakeAsync(FrameworkDocument document, FrameworkDeed did, string? instead, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.RunAsync("select pg_advisory_xact_lock(hashtextextended('framework ' || @Framework, 0))", new { document.Framework }, cancellationToken);
        var inForce = await connection.RowAsync<string>(
            "select hash from framework_change where framework = @Framework order by id desc limit 1", new { document.Framework }, cancellationToken);
        if (instead is not null && inForce != instead)
        {
            return false;
        }

        await KeepAsync(connection, document, now, cancellationToken);
        await RecordAsync(connection, document.Framework, did, document.Hash, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Takes a framework out of force; its documents stay.</summary>
    public async Task RemoveAsync(string framework, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await RecordAsync(connection, framework, FrameworkDeed.Removed, null, now, cancellationToken);
    }

    private static Task<int> KeepAsync(Npgsql.NpgsqlConnection connection, FrameworkDocument document, DateTimeOffset now, CancellationToken cancellationToken) =>
        connection.RunAsync(
            "insert into framework_document (hash, framework, document, stored_at) values (@Hash, @Framework, @Document, @now) on conflict do nothing",
            new { document.Hash, document.Framework, document.Document, now }, cancellationToken);

    private static Task<int> RecordAsync(
        Npgsql.NpgsqlConnection connection, string framework, FrameworkDeed did, string? hash, DateTimeOffset now, CancellationToken cancellationToken) =>
        connection.RunAsync(
            "insert into framework_change (framework, did, hash, at) values (@framework, @deed, @hash, @now)",
            new { framework, deed = EnumText.Of(did), hash, now }, cancellationToken);
}

/// <summary>An imported framework that is in force.</summary>
internal sealed record FrameworkInForce
{
    public string Framework { get; init; } = "";

    public string Hash { get; init; } = "";

    /// <summary>Since when.</summary>
    public DateTimeOffset At { get; init; }
}

/// <summary>What was done with a framework of the organisation's own.</summary>
internal enum FrameworkDeed
{
    Imported = 1,

    /// <summary>An admin looked at its proposed links.</summary>
    Reviewed,

    Removed,
}
