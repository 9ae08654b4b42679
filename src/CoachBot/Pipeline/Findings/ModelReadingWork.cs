using CoachBot.Delivery;

namespace CoachBot.Pipeline.Findings;

/// <summary>Reads on, a few items at a time, on every host that has a model.</summary>
internal sealed class ModelReadingWork(ModelReader reader, TimeProvider clock, ILogger<ModelReadingWork> logger)
    : RepeatedWork(TimeSpan.FromSeconds(30), clock, logger)
{
    /// <summary>So many are one host's at a time: what it leaves when it dies waits for the others a while.</summary>
    public const int OfRound = 4;

    public override Task WorkAsync(CancellationToken cancellationToken) => reader.ReadAsync(OfRound, cancellationToken);
}
