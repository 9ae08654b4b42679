using CoachBot.Storage;

namespace CoachBot.Delivery;

/// <summary>A platform that messages are sent through. It says what became of each; what it throws counts as in doubt.</summary>
internal interface IOutboxCarrier
{
    /// <summary>Whose messages it carries.</summary>
    string Platform { get; }

    /// <summary>Sends a message, within <see cref="OutboxWorker.Longest"/>.</summary>
    Task<SendOutcome> SendAsync(OutboxEntry entry, CancellationToken cancellationToken);

    /// <summary>Asks the platform whether it has the message.</summary>
    Task<AskOutcome> WasSentAsync(OutboxEntry entry, CancellationToken cancellationToken);
}
