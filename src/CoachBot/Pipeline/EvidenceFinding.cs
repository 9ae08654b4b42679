using CoachBot.Core.Evidence;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Storage;

namespace CoachBot.Pipeline;

/// <summary>What the newest revision of a work item says of one piece of evidence.</summary>
/// <param name="Work">The item.</param>
/// <param name="Parts">The subject's parts in it that show the practice, plainest first; empty when it does not show it of them.</param>
/// <param name="Uncounted">What else it says of the practice that is no evidence, at most <see cref="UncountedShown"/>.</param>
internal sealed record EvidenceFinding(StoredWork Work, IReadOnlyList<EvidencePart> Parts, IReadOnlyList<SentenceHit> Uncounted)
{
    public const int UncountedShown = 3;

    /// <summary>Why it counts for nothing now; null while it counts.</summary>
    public Silence? Silence { get; init; }

    public static EvidenceFinding Of(EvidenceItem item, DerivedRows rows)
    {
        var silence = SilenceOf(rows.Work);
        var parts =
            from contribution in rows.Everybody
            where silence is null && contribution.Person == item.Person
            from practice in contribution.Part.Practices
            where practice.Practice == item.Practice && practice.Quotes.Count > 0
            orderby practice.Strength descending, practice.Rung descending
            select new EvidencePart(contribution.Part.Role, practice);
        var shown = parts.ToList();
        return new(rows.Work, shown, [.. UncountedIn(rows.Reading, item.Practice)])
        {
            Silence = silence ?? (shown.Count > 0 ? null : rows.Work.RedactedAt is null ? Pipeline.Silence.NotTold : Pipeline.Silence.Redacted),
        };
    }

    private static Silence? SilenceOf(StoredWork work) =>
        work.Item.IsDeleted ? Pipeline.Silence.Deleted
        : work.Item.IsDropped ? Pipeline.Silence.Dropped
        : work.CopyOf is not null ? Pipeline.Silence.Copied
        : work.Item.IsDone ? null
        : Pipeline.Silence.Open;

    // What comes near to counting first: an act that is only meant or asked about tells more than a word that occurs.
    private static IEnumerable<SentenceHit> UncountedIn(TextReading reading, PracticeId practice) =>
        reading.Hits.Where(hit => hit.Practice == practice && hit.IsPlain && hit.Use != PracticeUse.Exercised)
            .OrderBy(hit => hit.Reason == HitReason.NotTold).ThenBy(hit => hit.Use).ThenBy(hit => hit.Sentence.Start)
            .DistinctBy(hit => hit.Sentence).Take(UncountedShown);
}

/// <summary>What one part of a person in a work item shows of a practice.</summary>
/// <param name="Role">The part.</param>
/// <param name="Shown">What it shows, and what that is the sum of.</param>
internal sealed record EvidencePart(ParticipantRole Role, ExercisedPractice Shown);

/// <summary>Why a work item counts for nothing now, though evidence of it is on record.</summary>
internal enum Silence
{
    /// <summary>Its source deleted it.</summary>
    Deleted = 1,

    /// <summary>Its source closed it without the work being done.</summary>
    Dropped,

    /// <summary>Another item of the same text counts instead.</summary>
    Copied,

    /// <summary>It is open, or open again.</summary>
    Open,

    /// <summary>Names were taken out of it.</summary>
    Redacted,

    /// <summary>Its text does not tell the practice of the person.</summary>
    NotTold,
}
