using CoachBot.Core.Work;

namespace CoachBot.Core.Evidence;

/// <summary>
/// The transitions of evidence. Pure: a history and a wish go in; the next row, or the reason why not, comes out.
/// Who may wish is decided elsewhere: the subject alone confirms, adjusts, disputes and lifts.
/// </summary>
public static class EvidenceLife
{
    /// <summary>How long proposed evidence waits for an answer.</summary>
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromDays(90);

    /// <summary>The subject's answer to a piece of evidence.</summary>
    /// <param name="history">Its rows, oldest first; at least one.</param>
    /// <param name="wish">Confirm, adjust, dispute or lift.</param>
    /// <param name="rung">The rung wished for; read by adjust alone.</param>
    /// <param name="limits">What bounds an adjustment.</param>
    /// <param name="actor">Who answers: the subject's id, or the operator's who speaks for them.</param>
    /// <param name="now">The current time, UTC.</param>
    public static EvidenceAnswer Answer(
        IReadOnlyList<EvidenceEvent> history,
        EvidenceChange wish,
        Involvement rung,
        AdjustmentLimits limits,
        string actor,
        DateTimeOffset now)
    {
        var last = history[^1];
        var refusal = wish switch
        {
            EvidenceChange.Confirm => Only(last, EvidenceStatus.Proposed, "confirmed"),
            EvidenceChange.Adjust => Only(last, EvidenceStatus.Proposed, EvidenceStatus.Confirmed, "adjusted") ?? Beyond(rung, limits),
            EvidenceChange.Dispute => Only(last, EvidenceStatus.Proposed, EvidenceStatus.Confirmed, "disputed"),
            EvidenceChange.LiftDispute => Only(last, EvidenceStatus.Disputed, "lifted"),
            _ => new Problem($"a person cannot {EnumText.Of(wish)} evidence"),
        };
        if (refusal is not null)
        {
            return new(null, refusal);
        }

        var to = wish switch
        {
            EvidenceChange.Dispute => EvidenceStatus.Disputed,
            EvidenceChange.LiftDispute => EvidenceStatus.Proposed,
            _ => EvidenceStatus.Confirmed,
        };
        var next = new EvidenceEvent(now, actor, wish, last.To, to, wish == EvidenceChange.Adjust ? rung : last.Rung);
        return new(next, null);
    }

    /// <summary>
    /// What the newest revision of the work item does to a piece of evidence; null when nothing changes.
    /// </summary>
    /// <param name="history">Its rows, oldest first; empty when the evidence is new.</param>
    /// <param name="found">What the revision shows.</param>
    /// <param name="now">The current time, UTC.</param>
    public static EvidenceEvent? Follow(IReadOnlyList<EvidenceEvent> history, RevisionFinding found, DateTimeOffset now)
    {
        EvidenceEvent Row(EvidenceChange change, EvidenceStatus? from, EvidenceStatus to, Involvement rung) =>
            new(now, EvidenceEvent.System, change, from, to, rung);

        if (history.Count == 0)
        {
            return found.Shows ? Row(EvidenceChange.Propose, null, EvidenceStatus.Proposed, found.Rung) : null;
        }

        var last = history[^1];
        if (!found.Shows)
        {
            return last.To == EvidenceStatus.Withdrawn
                ? null
                : Row(EvidenceChange.Withdraw, last.To, EvidenceStatus.Withdrawn, last.Rung);
        }

        if (last.To == EvidenceStatus.Withdrawn)
        {
            var before = history.Last(row => row.To != EvidenceStatus.Withdrawn);
            return KeepsWhatWasAnswered(history, before, found)
                ? Row(EvidenceChange.Restore, last.To, before.To, before.Rung)
                : Row(EvidenceChange.Revise, last.To, EvidenceStatus.Proposed, found.Rung);
        }

        return KeepsWhatWasAnswered(history, last, found)
            ? null
            : Row(EvidenceChange.Revise, last.To, EvidenceStatus.Proposed, found.Rung);
    }

    /// <summary>
    /// Takes over the answer that the subject gave to a copy of the same text; null when none was given, or when this
    /// evidence has an answer of its own. A dispute also holds against a confirmation that was merely restored. It never
    /// lifts the rung above the one that this evidence shows.
    /// </summary>
    public static EvidenceEvent? Carry(EvidenceEvent last, EvidenceEvent answered, DateTimeOffset now) =>
        (last.To == EvidenceStatus.Proposed && answered.To is EvidenceStatus.Confirmed or EvidenceStatus.Disputed)
        || (last is { To: EvidenceStatus.Confirmed, Change: EvidenceChange.Restore } && answered.To == EvidenceStatus.Disputed)
            ? new(now, EvidenceEvent.System, EvidenceChange.Carry, last.To, answered.To, answered.Rung < last.Rung ? answered.Rung : last.Rung)
            : null;

    /// <summary>The expiry of evidence that waited too long for an answer; null while it need not expire.</summary>
    public static EvidenceEvent? Expire(IReadOnlyList<EvidenceEvent> history, DateTimeOffset now)
    {
        var last = history[^1];
        return last.To == EvidenceStatus.Proposed && now - last.At >= AnswerWithin
            ? new(now, EvidenceEvent.System, EvidenceChange.Expire, last.To, EvidenceStatus.Expired, last.Rung)
            : null;
    }

    // A dispute holds whatever the text becomes. Otherwise the mapper's rung must be the one it proposed
    // (the subject's own adjustment is not the mapper's and stays) and one literal quote must have survived.
    private static bool KeepsWhatWasAnswered(IReadOnlyList<EvidenceEvent> history, EvidenceEvent state, RevisionFinding found) =>
        state.To == EvidenceStatus.Disputed || (found.KeepsQuote && found.Rung == ProposedRung(history));

    private static Involvement ProposedRung(IReadOnlyList<EvidenceEvent> history) =>
        history.Last(row => row.Change is EvidenceChange.Propose or EvidenceChange.Revise).Rung;

    private static Problem? Only(EvidenceEvent last, EvidenceStatus allowed, string verb) => Only(last, allowed, allowed, verb);

    private static Problem? Only(EvidenceEvent last, EvidenceStatus one, EvidenceStatus other, string verb) =>
        last.To == one || last.To == other
            ? null
            : new Problem(
                $"this evidence cannot be {verb}",
                Found: EnumText.Of(last.To),
                Allowed: one == other ? EnumText.Of(one) : $"{EnumText.Of(one)}, {EnumText.Of(other)}",
                Do: last.To == EvidenceStatus.Disputed ? "Lift the dispute first: /evidence lift <n>" : "See /evidence list for what waits");

    private static Problem? Beyond(Involvement rung, AdjustmentLimits limits)
    {
        if (rung > limits.Cap)
        {
            return new("that rung is above what work of this scope can show", Found: EnumText.Of(rung),
                Allowed: $"up to {EnumText.Of(limits.Cap)}", Do: "Choose a rung within the scope");
        }

        return rung > limits.Proposed && !limits.CoSigned
            ? new("a rung above the proposed one needs a co-sign by somebody who was there", Found: EnumText.Of(rung),
                Allowed: $"up to {EnumText.Of(limits.Proposed)}", Do: "Choose a rung up to the proposed one")
            : null;
    }
}

/// <summary>What bounds an adjustment.</summary>
/// <param name="Proposed">The rung the rules proposed; below it a person may always go.</param>
/// <param name="Cap">The highest rung of the item's scope; a co-sign allows up to it.</param>
/// <param name="CoSigned">Whether another participant vouched for it.</param>
public sealed record AdjustmentLimits(Involvement Proposed, Involvement Cap, bool CoSigned);

/// <summary>The next row, or the reason why there is none. Exactly one is set.</summary>
public sealed record EvidenceAnswer(EvidenceEvent? Next, Problem? Refusal);

/// <summary>What a revision says about one piece of evidence.</summary>
/// <param name="Shows">Whether the item is done, no copy, and still shows the practice by this person.</param>
/// <param name="Rung">The rung it shows; meaningless when it shows nothing.</param>
/// <param name="KeepsQuote">Whether a quote on record still stands in the new text: literally, or but for a typo that was mended.</param>
public sealed record RevisionFinding(bool Shows, Involvement Rung, bool KeepsQuote)
{
    /// <summary>The revision shows nothing of it.</summary>
    public static RevisionFinding Nothing { get; } = new(false, Involvement.Supported, false);
}
