using CoachBot.Core.Evidence;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Levels;
using CoachBot.Core.People;
using CoachBot.Storage;

namespace CoachBot.Pipeline;

/// <summary>Reads what a level report is made of.</summary>
internal sealed class LevelReports(EvidenceStore evidence, ExposureStore exposures, ReadingStore readings, CurrentPacks packs)
{
    /// <summary>
    /// The person's report in one framework, with the evidence it rests on. A newer version of the framework that reads
    /// the evidence differently is told of, and used only once the person chose it.
    /// </summary>
    /// <param name="grant">Allows to read everything of the subject.</param>
    /// <param name="subject">Whose report.</param>
    /// <param name="framework">The framework as it is now.</param>
    /// <param name="asOf">The date of the report.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<ReportWithEvidence> ReadAsync(ReadGrant grant, Person subject, Framework framework, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var pieces = await evidence.ForAsync(grant, cancellationToken);
        var exposure = await exposures.OfAsync(grant, asOf, cancellationToken);
        var newest = LevelReportBuilder.Build(subject, framework, pieces, exposure, asOf);
        var chosen = await readings.FindAsync(grant, framework.Id, cancellationToken);
        var before = chosen is null || chosen.Hash == framework.Hash ? null : await packs.AtAsync(chosen.Hash, cancellationToken);
        var old = before is null ? newest : LevelReportBuilder.Build(subject, before, pieces, exposure, asOf);
        var changes = ReportChange.Between(old, newest);
        if (changes.Count > 0)
        {
            return new(old, pieces, exposure) { Newer = new(framework, changes) };
        }

        // Whoever is shown the same by both has nothing to choose; of whom CoachBot is off for, nothing is kept.
        if (subject.Consent == Consent.On && (chosen?.Hash != framework.Hash || chosen.RuleVersion != LevelRule.Version))
        {
            await readings.ChooseAsync(grant, framework.Id, framework.Hash, LevelRule.Version, asOf, cancellationToken);
        }

        return new(newest, pieces, exposure) { EarlierRule = chosen?.RuleVersion is { } rule && rule != LevelRule.Version ? rule : null };
    }

    /// <summary>Reads the person's evidence by the framework as it is now, from here on.</summary>
    public Task UpdateAsync(ReadGrant grant, Framework framework, DateTimeOffset now, CancellationToken cancellationToken) =>
        readings.ChooseAsync(grant, framework.Id, framework.Hash, LevelRule.Version, now, cancellationToken);
}

/// <summary>A report, all evidence the grant let through, and what the work around the person held.</summary>
internal sealed record ReportWithEvidence(LevelReport Report, IReadOnlyList<EvidenceItem> Evidence, Exposure Exposure)
{
    /// <summary>The version that would read the evidence differently; null when there is none.</summary>
    public NewerVersion? Newer { get; init; }

    /// <summary>The version of the level rule by which the person was shown this before; null when it is the same.</summary>
    public int? EarlierRule { get; init; }
}

/// <summary>A framework in force that reads a person's evidence differently from the version they see.</summary>
/// <param name="Framework">As it is now.</param>
/// <param name="Changes">What would be read differently; never empty.</param>
internal sealed record NewerVersion(Framework Framework, IReadOnlyList<ReportChange> Changes);
