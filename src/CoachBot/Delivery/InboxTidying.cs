using CoachBot.Storage;

namespace CoachBot.Delivery;

/// <summary>
/// Keeps the inbox small, also for a platform that was turned off: what nobody can answer any more is given up, with what
/// was typed, and what was closed is forgotten once no platform sends it again.
/// </summary>
internal sealed class InboxTidying(InboxStore inbox, TimeProvider clock, ILogger<InboxTidying> logger)
    : RepeatedWork(TimeSpan.FromMinutes(10), clock, logger)
{
    private static readonly TimeSpan Overdue = TimeSpan.FromHours(1);
    private static readonly TimeSpan KeepClosed = TimeSpan.FromDays(7);

    private readonly TimeProvider _clock = clock;

    public override async Task WorkAsync(CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        await inbox.TidyAsync(now - Overdue, now - KeepClosed, now, cancellationToken);
    }
}
