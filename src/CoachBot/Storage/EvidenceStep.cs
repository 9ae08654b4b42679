using CoachBot.Core.Evidence;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Storage;

/// <summary>What a reading of its work item does to one piece of evidence.</summary>
/// <param name="Work">The item.</param>
/// <param name="Id">The piece.</param>
/// <param name="Person">Whose it is.</param>
/// <param name="Practice">Of what.</param>
internal sealed record EvidenceStep(StoredWork Work, EvidenceId Id, PersonId Person, PracticeId Practice)
{
    /// <summary>What the rules propose now; null when the item shows nothing of it any more.</summary>
    public EvidenceDraft? Draft { get; init; }

    /// <summary>What was on record; null for a new piece.</summary>
    public StoredEvidence? Before { get; init; }

    /// <summary>The quotes on record whose statement no longer stands in the text.</summary>
    public required IReadOnlyList<StoredQuote> Gone { get; init; }

    /// <summary>Whether a quote on record still stands in the text: then those that do are kept, and else those of the draft are taken.</summary>
    public bool KeepsQuote => Before is not null && Gone.Count < Before.Quotes.Count && !IsNewToRules;

    // What a model proposed and the rules find now is theirs, quotes included, unless its subject has agreed to the others.
    private bool IsNewToRules => Before is { FoundBy: not null, IsConfirmed: false } && Draft is { FoundBy: null };

    /// <summary>Whether a quote on record is gone only as it was spelt: the draft has one with the same words.</summary>
    public bool MendsQuote => Mended.Any();

    /// <summary>The quotes to write where none on record is kept: those with the words that were there, and only else what the draft offers.</summary>
    public IReadOnlyList<TextSpan> QuotesTaken => MendsQuote ? [.. Mended] : Draft?.Quotes ?? [];

    private IEnumerable<TextSpan> Mended => Draft is null
        ? []
        : Draft.Quotes.Where(now => Gone.Any(quote => MendedQuote.Is(quote.Text, Work.Item.Text.Substring(now.Start, now.Length))));

    /// <summary>The next row of its history; null when nothing changes.</summary>
    public EvidenceEvent? Next { get; init; }

    /// <summary>The rows before it.</summary>
    public IReadOnlyList<EvidenceEvent> Events => Before?.Events ?? [];
}
