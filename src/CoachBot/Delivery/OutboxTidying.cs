using CoachBot.Storage;

namespace CoachBot.Delivery;

/// <summary>Keeps the outbox small: forgets what was closed, and earlier what dead messages say.</summary>
internal sealed class OutboxTidying(OutboxDesk desk, TimeProvider clock, ILogger<OutboxTidying> logger)
    : RepeatedWork(TimeSpan.FromMinutes(10), clock, logger)
{
    private static readonly TimeSpan KeepClosed = TimeSpan.FromDays(30);
    private static readonly TimeSpan KeepDead = TimeSpan.FromDays(7);
    private static readonly TimeSpan KeepLimits = TimeSpan.FromHours(1);

    private readonly TimeProvider _clock = clock;

    public override Task WorkAsync(CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        return desk.TidyAsync(now - KeepClosed, now - KeepDead, now - KeepLimits, cancellationToken);
    }
}
