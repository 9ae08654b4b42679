using CoachBot.Core;
using CoachBot.Core.Evidence;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Storage;

/// <summary>A piece of evidence with its work item, as queries read it. What a query leaves out is as for somebody who may look.</summary>
internal record EvidenceRow
{
    public EvidenceId Id { get; init; }

    public int Number { get; init; }

    public PersonId PersonId { get; init; }

    public string Source { get; init; } = "";

    public string ExternalId { get; init; } = "";

    public string Title { get; init; } = "";

    public DateTimeOffset Dated { get; init; }

    public string Fingerprint { get; init; } = "";

    public string Scope { get; init; } = "";

    public string Practice { get; init; } = "";

    public string ProposedRung { get; init; } = "";

    public string Rung { get; init; } = "";

    public double Strength { get; init; }

    public string Status { get; init; } = EnumText.Of(EvidenceStatus.Confirmed);

    public bool IsShared { get; init; } = true;

    public string Corroboration { get; init; } = "";

    public WorkId WorkId { get; init; }

    public string? FoundBy { get; init; }

    public EvidenceItem ToItem(IReadOnlyList<EvidenceQuote> quotes) => new()
    {
        Id = Id,
        Number = Number,
        Person = PersonId,
        Work = new(Source, ExternalId),
        Title = Title,
        DoneAt = Dated,
        Fingerprint = Fingerprint,
        Practice = new PracticeId(Practice),
        Rung = EnumText.Parse<Involvement>(Rung),
        ProposedRung = EnumText.Parse<Involvement>(ProposedRung),
        Cap = EnumText.Parse<Scope>(Scope).Cap(),
        Strength = Strength,
        Corroboration = EnumText.Parse<Corroboration>(Corroboration),
        Status = EnumText.Parse<EvidenceStatus>(Status),
        Shared = IsShared,
        FoundBy = FoundBy,
        Quotes = quotes,
    };
}

/// <summary>A quote of a piece of evidence, with the text that it stands in.</summary>
internal sealed record QuoteRow
{
    public EvidenceId EvidenceId { get; init; }

    public int Revision { get; init; }

    public int QuoteStart { get; init; }

    public int QuoteLength { get; init; }

    public string Text { get; init; } = "";

    // Cut here, not in SQL: offsets count UTF-16 units, PostgreSQL counts code points.
    public EvidenceQuote ToQuote()
    {
        var span = new TextSpan(QuoteStart, QuoteLength);
        return new(Revision, span, span.In(Text));
    }
}
