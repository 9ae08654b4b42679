using CoachBot.Delivery;
using CoachBot.Storage;

namespace CoachBot.IntegrationTests.Delivery;

/// <summary>A platform that says of each message what the test decides; by default each arrives.</summary>
internal sealed class ScriptedCarrier : IOutboxCarrier
{
    private readonly Lock _lock = new();
    private readonly List<string> _sent = [];
    private readonly List<string> _asked = [];

    public string Platform => "test";

    /// <summary>What becomes of a message.</summary>
    public Func<OutboxEntry, Task<SendOutcome>> OnSend { get; set; } = _ => Task.FromResult<SendOutcome>(new SendOutcome.Sent(null));

    /// <summary>What is answered to the question about a message.</summary>
    public Func<OutboxEntry, AskOutcome> OnAsk { get; set; } = _ => new AskOutcome.No();

    /// <summary>The keys of what was to be sent, in order.</summary>
    public IReadOnlyList<string> Sent => Copy(_sent);

    /// <summary>The keys of what was asked about, in order.</summary>
    public IReadOnlyList<string> Asked => Copy(_asked);

    public Task<SendOutcome> SendAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        Note(_sent, entry);
        return OnSend(entry);
    }

    public Task<AskOutcome> WasSentAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        Note(_asked, entry);
        return Task.FromResult(OnAsk(entry));
    }

    /// <summary>Says the same of everything.</summary>
    public void Always(SendOutcome outcome) => OnSend = _ => Task.FromResult(outcome);

    private void Note(List<string> keys, OutboxEntry entry)
    {
        lock (_lock)
        {
            keys.Add(entry.DeliveryKey);
        }
    }

    private IReadOnlyList<string> Copy(List<string> keys)
    {
        lock (_lock)
        {
            return [.. keys];
        }
    }
}
