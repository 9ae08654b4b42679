using CoachBot.Delivery;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.IntegrationTests.Delivery;

/// <summary>An outbox over a database of its own, a clock that tests move, and any number of hosts.</summary>
internal sealed class OutboxRig : IAsyncDisposable
{
    private OutboxRig(string connectionString)
    {
        Database = new(connectionString, DatabaseKind.Own);
        Store = new(Database);
        Desk = new(Database);
        Outbox = new(Store, Clock);
    }

    public Database Database { get; }

    public FakeClock Clock { get; } = new(FakeClock.Start);

    public OutboxStore Store { get; }

    public OutboxDesk Desk { get; }

    public Outbox Outbox { get; }

    public ScriptedCarrier Carrier { get; } = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<OutboxRig> StartAsync(PostgresCluster cluster) => new(await MigratedDatabase.CreateAsync(cluster));

    /// <summary>Another host; each has its own worker.</summary>
    public OutboxWorker Host(IOutboxCarrier? carrier = null) =>
        new(Store, Outbox, new OutboxTurn(Store, BackOff.ForMessages(new NoChance()), Clock, NullLogger<OutboxTurn>.Instance), [carrier ?? Carrier], Clock, NullLogger<OutboxWorker>.Instance);

    /// <summary>Sends and asks what is due now.</summary>
    public Task WorkAsync() => Host().WorkAsync(Token);

    public async Task WorkAfterAsync(TimeSpan time)
    {
        Clock.Advance(time);
        await WorkAsync();
    }

    public Task<bool> QueueAsync(string key, string destination = "T1/U1", InDoubtPolicy inDoubt = InDoubtPolicy.AtMostOnce, DateTimeOffset? notBefore = null, DateTimeOffset? expiresAt = null) =>
        Outbox.QueueAsync(Message(key, destination, inDoubt) with { NotBefore = notBefore, ExpiresAt = expiresAt }, Token);

    public static OutgoingMessage Message(string key, string destination = "T1/U1", InDoubtPolicy inDoubt = InDoubtPolicy.AtMostOnce) =>
        new("test", key, destination, "kind", """{"text":"coaching"}""", inDoubt);

    public async Task<OutboxEntry> EntryAsync(string key, string platform = "test") => (await Desk.FindAsync(platform, key, Token)).ShouldNotBeNull();

    /// <summary>Where a message is, and why.</summary>
    public async Task<string> WhereAsync(string key, string platform = "test") =>
        await EntryAsync(key, platform) is var entry && entry.Reason is { } reason ? $"{entry.State} {reason}" : entry.State;

    public async Task<T> ValueAsync<T>(string sql)
    {
        await using var connection = await Database.OpenAsync(Token);
        return (await connection.RowAsync<T>(sql, null, Token))!;
    }

    /// <summary>When something is due next; null once nothing is open any more. What waits for an earlier message has no time of its own.</summary>
    public async Task<DateTimeOffset?> NextAsync()
    {
        await using var connection = await Database.OpenAsync(Token);
        return await connection.RowAsync<DateTimeOffset?>(
            """
            select due from (select case state when 'sending' then claimed_until else next_try_at end as due from outbox where closed_at is null) open
            where due > @now order by due limit 1
            """,
            new { now = Clock.GetUtcNow() }, Token);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
