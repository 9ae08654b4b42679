using CoachBot.Core.Evidence;
using CoachBot.Core.People;
using CoachBot.Core.Work;

namespace CoachBot.Core.Levels.Receipts;

/// <summary>
/// A level report with everything that the level rule read for it, so that anybody can make the report again from the
/// receipt alone. It names the person by id, never by name.
/// </summary>
public sealed record LevelReceipt
{
    /// <summary>The name of the format, the first thing a receipt says.</summary>
    public const string Format = "coachbot-level-receipt";

    /// <summary>The version of the format.</summary>
    public const int FormatVersion = 1;

    /// <summary>The person's consent on the day of the report.</summary>
    public required Consent Consent { get; init; }

    /// <summary>Their own level in the framework as the directory has it; null when it names none.</summary>
    public required LevelTarget? Own { get; init; }

    /// <summary>What the rule makes of it.</summary>
    public required LevelReport Report { get; init; }

    /// <summary>What the work around the person held; states depend on it.</summary>
    public required Exposure Exposure { get; init; }

    /// <summary>The evidence that the rule reads: confirmed and done up to the report's date, oldest first.</summary>
    public required IReadOnlyList<ReceiptEvidence> Evidence { get; init; }

    /// <summary>The receipt of a report.</summary>
    /// <param name="person">Whose report it is.</param>
    /// <param name="report">The report.</param>
    /// <param name="evidence">The evidence it was made from, in any order and status.</param>
    /// <param name="exposure">The exposure it was made from.</param>
    /// <param name="sources">Every revision that a quote of confirmed evidence is from.</param>
    /// <exception cref="KeyNotFoundException">A quote's revision is not among the sources.</exception>
    public static LevelReceipt Of(
        Person person,
        LevelReport report,
        IEnumerable<EvidenceItem> evidence,
        Exposure exposure,
        IReadOnlyDictionary<SourceRevision, SourceState> sources) => new()
        {
            Consent = person.Consent,
            Own = report.Target is null ? null : person.TargetIn(report.Framework.Id),
            Report = report,
            Exposure = exposure,
            Evidence =
            [
                .. evidence.Where(piece => piece.Status == EvidenceStatus.Confirmed && piece.DoneAt <= report.AsOf)
                .DistinctBy(piece => piece.Id)
                .OrderBy(piece => piece.DoneAt)
                .ThenBy(piece => piece.Work.Source, StringComparer.Ordinal)
                .ThenBy(piece => piece.Work.ExternalId, StringComparer.Ordinal)
                .ThenBy(piece => piece.Practice.Value, StringComparer.Ordinal)
                .Select(piece => new ReceiptEvidence(piece, [.. piece.Quotes.Select(quote => sources[new(piece.Work, quote.Revision)])])),
            ],
        };

    /// <summary>The canonical form: the same receipt is the same bytes on every machine, in every language, for ever.</summary>
    /// <exception cref="RefusedException">There is more than a receipt may hold.</exception>
    public byte[] ToBytes() => ReceiptText.Of(this);
}

/// <summary>A piece of evidence with the state of what each of its quotes is from.</summary>
/// <param name="Piece">The evidence.</param>
/// <param name="Sources">One for each quote, in their order.</param>
public sealed record ReceiptEvidence(EvidenceItem Piece, IReadOnlyList<SourceState> Sources);

/// <summary>One revision of a work item.</summary>
/// <param name="Work">The work item.</param>
/// <param name="Revision">Number of the revision, from 1.</param>
public readonly record struct SourceRevision(WorkKey Work, int Revision);

/// <summary>What a revision's stored text is.</summary>
/// <param name="Sha256">SHA-256 of the text as UTF-8, lower-case hexadecimal.</param>
/// <param name="RedactedOn">The day (UTC) that people's names were erased from it; null when they never were.</param>
public sealed record SourceState(string Sha256, DateOnly? RedactedOn);
