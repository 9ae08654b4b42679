using CoachBot.Core.Evidence;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Evidence;

/// <summary>The life of one piece of evidence, told day by day with the transitions themselves.</summary>
internal sealed class Story
{
    private static readonly DateTimeOffset Begin = Some.At("2026-01-05T09:00");

    private readonly List<EvidenceEvent> _rows = [];
    private DateTimeOffset _now = Begin;

    private Story()
    {
    }

    public IReadOnlyList<EvidenceEvent> Rows => _rows;

    public EvidenceStatus Status => _rows[^1].To;

    public Involvement Rung => _rows[^1].Rung;

    /// <summary>Why the last wish was refused; null when it was not.</summary>
    public Problem? Refusal { get; private set; }

    /// <summary>Evidence that the rules proposed at this rung.</summary>
    public static Story Proposed(Involvement rung = Involvement.Owned) => new Story().Follow(Shows(rung));

    /// <summary>Evidence whose shortest life leads to this status.</summary>
    public static Story At(EvidenceStatus status) => status switch
    {
        EvidenceStatus.Proposed => Proposed(),
        EvidenceStatus.Confirmed => Proposed().Wish(EvidenceChange.Confirm),
        EvidenceStatus.Disputed => Proposed().Wish(EvidenceChange.Dispute),
        EvidenceStatus.Withdrawn => Proposed().Follow(RevisionFinding.Nothing),
        EvidenceStatus.Expired => Proposed().Wait(TimeSpan.FromDays(90)),
    };

    /// <summary>A revision that shows this rung.</summary>
    public static RevisionFinding Shows(Involvement rung, bool keepsQuote = true) => new(true, rung, keepsQuote);

    /// <summary>The subject wishes something; a day later.</summary>
    public Story Wish(EvidenceChange wish, Involvement rung = Involvement.Owned, Involvement cap = Involvement.Led, bool coSigned = false)
    {
        _now += TimeSpan.FromDays(1);
        var proposed = _rows.Last(row => row.Change is EvidenceChange.Propose or EvidenceChange.Revise).Rung;
        var answer = EvidenceLife.Answer(_rows, wish, rung, new(proposed, cap, coSigned), "priya", _now);
        (answer.Next is null).ShouldBe(answer.Refusal is not null, "exactly one is set");
        Refusal = answer.Refusal;
        return Add(answer.Next);
    }

    /// <summary>A revision of the work item is read; a day later.</summary>
    public Story Follow(RevisionFinding found)
    {
        _now += TimeSpan.FromDays(1);
        return Add(EvidenceLife.Follow(_rows, found, _now));
    }

    /// <summary>Time passes, and what waits too long expires.</summary>
    public Story Wait(TimeSpan time)
    {
        _now += time;
        return Add(EvidenceLife.Expire(_rows, _now));
    }

    private Story Add(EvidenceEvent? next)
    {
        if (next is not null)
        {
            next.From.ShouldBe(_rows.Count == 0 ? null : _rows[^1].To);
            next.At.ShouldBe(_now);
            _rows.Add(next);
        }

        return this;
    }
}
