using System.Threading.Channels;
using CoachBot.Storage;
using Npgsql;

namespace CoachBot.Delivery;

/// <summary>
/// Where messages are queued. One that is queued on this host goes out at once; another host looks every few seconds.
/// Queueing the same key again changes nothing.
/// </summary>
internal sealed class Outbox(OutboxStore store, TimeProvider clock)
{
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Queues a message and sees to it that it goes out; whether it was not there yet.</summary>
    public async Task<bool> QueueAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var isNew = await store.QueueAsync(message, clock.GetUtcNow(), cancellationToken);
        Wake();
        return isNew;
    }

    /// <summary>
    /// Queues a message in the transaction that the connection is in, so that it is sent if and only if that is committed. Call
    /// <see cref="Wake"/> after the commit, else it goes out some seconds later.
    /// </summary>
    /// <returns>Whether it was not there yet.</returns>
    public Task<bool> QueueAsync(OutgoingMessage message, NpgsqlConnection connection, CancellationToken cancellationToken) =>
        OutboxStore.QueueAsync(connection, message, clock.GetUtcNow(), cancellationToken);

    /// <summary>Makes this host look at once for what is due.</summary>
    public void Wake() => _wake.Writer.TryWrite(true);

    /// <summary>Waits until there is something new, or for so long.</summary>
    public async Task AwakeAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            await _wake.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time is over: look anyway.
        }
    }
}
