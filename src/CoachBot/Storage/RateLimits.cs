namespace CoachBot.Storage;

/// <summary>The limits of platforms, kept in the database, so that any number of hosts share them.</summary>
internal sealed class RateLimits(Database database)
{
    /// <summary>Takes the next place in every one of the buckets, unless it is too far away.</summary>
    /// <returns>When it may happen, and whether the place was taken; if not, asking before then is in vain.</returns>
    public async Task<(DateTimeOffset At, bool IsTaken)> ReserveAsync(
        string platform, IReadOnlyDictionary<string, RateLimit> buckets, DateTimeOffset now, TimeSpan longestWait, CancellationToken cancellationToken)
    {
        // In one order everywhere, so that two hosts never wait for each other.
        var names = buckets.Keys.Order(StringComparer.Ordinal).ToArray();
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var rows = (await connection.RowsAsync<Row>(
            """
            insert into rate_limit (platform, bucket, arrives_at) select @platform, b, @now from unnest(@names) with ordinality as n (b, i) order by i
            on conflict (platform, bucket) do nothing;
            select bucket, arrives_at from rate_limit where platform = @platform and bucket = any(@names) order by bucket collate "C" for update
            """,
            new { platform, names, now }, cancellationToken)).ToDictionary(row => row.Bucket, row => row.ArrivesAt, StringComparer.Ordinal);
        var at = names.Max(name => buckets[name].Next(rows[name], now));
        if (at - now > longestWait)
        {
            return (at, false);
        }

        await connection.InsertAsync(
            """
            update rate_limit l set arrives_at = n.arrives_at from json_to_recordset(@rows::json) as n (platform text, bucket text, arrives_at timestamptz)
            where l.platform = n.platform and l.bucket = n.bucket
            """,
            names.Select(name => new { platform, bucket = name, arrives_at = buckets[name].After(rows[name], at) }), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (at, true);
    }

    /// <summary>Nothing more of that bucket until then; a later end stays.</summary>
    public async Task StopAsync(string platform, string bucket, RateLimit limit, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync(
            """
            insert into rate_limit (platform, bucket, arrives_at) values (@platform, @bucket, @arrivesAt)
            on conflict (platform, bucket) do update set arrives_at = greatest(rate_limit.arrives_at, excluded.arrives_at)
            """,
            new { platform, bucket, arrivesAt = limit.StoppedUntil(until) }, cancellationToken);
    }

    private sealed record Row
    {
        public string Bucket { get; init; } = "";

        public DateTimeOffset ArrivesAt { get; init; }
    }
}
