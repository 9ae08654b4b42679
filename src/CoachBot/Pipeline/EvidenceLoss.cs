using CoachBot.Core.Evidence;
using CoachBot.Storage;

namespace CoachBot.Pipeline;

/// <summary>Why evidence that its subject confirmed does not hold any more, and how they are told.</summary>
internal static class EvidenceLoss
{
    /// <summary>The reason that comes first: what became of the item, then of its words, then of the person in it.</summary>
    public static LossReason Of(EvidenceStep step, bool hasPart) =>
        step.Next!.To == EvidenceStatus.Proposed ? (step.KeepsQuote ? LossReason.OtherRung : LossReason.OtherWords)
            : step.Work.Item.IsDeleted ? LossReason.Deleted
            : step.Work.Item.IsDropped ? LossReason.Dropped
            : !step.Work.Item.IsDone ? LossReason.Reopened
            : step.Work.CopyOf is not null ? LossReason.Copy
            : !step.KeepsQuote ? LossReason.WordsGone
            : !hasPart ? LossReason.NoPart
            : LossReason.ReadOtherwise;

    /// <summary>What somebody reads who was told of the loss before.</summary>
    public static string CountsAgain(StoredWork work, IEnumerable<string> practices) => $"{Name(work)} counts again as you confirmed it: {string.Join(", ", practices)}.";

    public static string Text(LossReason reason, StoredWork work, IEnumerable<string> practices)
    {
        var item = Name(work);
        var said = reason switch
        {
            LossReason.Deleted => $"{item} was deleted at its source; what you confirmed of it is set aside",
            LossReason.Dropped => $"{item} is closed now as work that was not done; what you confirmed of it is set aside",
            LossReason.Reopened => $"{item} is open again; what you confirmed of it is set aside until it is done",
            LossReason.Copy => $"{item} has the same text as {work.Original}, which counts in its place; what you confirmed of it is set aside",
            LossReason.NoPart => $"{item} no longer gives you a part in it; what you confirmed of it is set aside",
            LossReason.WordsGone => $"{item} no longer holds the words that you confirmed; they are set aside",
            LossReason.ReadOtherwise => $"{item} is read differently now, and what you confirmed of it is set aside",
            LossReason.OtherWords => $"{item} was revised: the words that you confirmed are gone, and others wait for your look",
            LossReason.OtherRung => $"{item} now shows another rung than the one that you confirmed; it waits for your look",
        };
        return $"{said}: {string.Join(", ", practices)}.";
    }

    private static string Name(StoredWork work) => $"{work.Item.Key.ExternalId} \"{work.Item.Title}\"";
}

/// <summary>What happened.</summary>
internal enum LossReason
{
    Deleted = 1,
    Dropped,
    Reopened,
    Copy,
    NoPart,
    WordsGone,
    ReadOtherwise,

    /// <summary>It waits for another look: the quotes are other ones.</summary>
    OtherWords,

    /// <summary>It waits for another look: the quote stands, the rung is another.</summary>
    OtherRung,
}
