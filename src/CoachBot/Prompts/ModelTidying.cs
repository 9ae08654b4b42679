using CoachBot.Delivery;
using CoachBot.Storage;

namespace CoachBot.Prompts;

/// <summary>Keeps what a model left behind small, also once it was turned off: answers for 30 days, the ledger for 90.</summary>
internal sealed class ModelTidying(ModelLedger ledger, TimeProvider clock, ILogger<ModelTidying> logger)
    : RepeatedWork(TimeSpan.FromHours(1), clock, logger)
{
    private static readonly TimeSpan KeepAnswers = TimeSpan.FromDays(30);
    private static readonly TimeSpan KeepQuestions = TimeSpan.FromDays(90);

    private readonly TimeProvider _clock = clock;

    public override Task WorkAsync(CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        return ledger.TidyAsync(now - KeepQuestions, now - KeepAnswers, cancellationToken);
    }
}
