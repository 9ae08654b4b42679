using CoachBot.Core.Evidence;
using CoachBot.Storage;

namespace CoachBot.Pipeline;

/// <summary>A step by which evidence that its subject confirmed ceases to hold, or holds again.</summary>
/// <param name="Step">The step.</param>
/// <param name="HasPart">Whether the item still gives the person a part.</param>
internal sealed record EvidenceTurn(EvidenceStep Step, bool HasPart)
{
    /// <summary>Whether it holds again.</summary>
    public bool IsRestored => Step.Next!.To == EvidenceStatus.Confirmed;

    public static bool IsOne(EvidenceStep step) => step.Next switch
    {
        { Change: EvidenceChange.Restore, To: EvidenceStatus.Confirmed } => true,
        { To: EvidenceStatus.Withdrawn or EvidenceStatus.Proposed } => step.Events.LastOrDefault(row => row.To != EvidenceStatus.Withdrawn)?.To == EvidenceStatus.Confirmed,
        _ => false,
    };
}
