using CoachBot.Storage;

namespace CoachBot.Delivery;

/// <summary>Forgets what people began to tell in forms and left.</summary>
internal sealed class DraftTidying(FormDraftStore drafts, TimeProvider clock, ILogger<DraftTidying> logger)
    : RepeatedWork(TimeSpan.FromHours(1), clock, logger)
{
    public override Task WorkAsync(CancellationToken cancellationToken) => drafts.TidyAsync(cancellationToken);
}
