using CoachBot.Core.Evidence;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Levels;
using CoachBot.Core.People;
using CoachBot.Storage;

namespace CoachBot.Pipeline;

/// <summary>Reads what a level report is made of.</summary>
internal sealed class LevelReports(EvidenceStore evidence, ExposureStore exposures, ReadingStore readings, FrameworkStore frameworks, CurrentPacks packs)
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
        var chosen = await readings.FindAsync(grant, framework.Id, cancellationToken);
        var newest = LevelReportBuilder.Build(subject, framework, pieces, exposure, asOf);
        var read = new ReportWithEvidence(newest, pieces, exposure) { EarlierRule = chosen?.RuleVersion is { } rule && rule != LevelRule.Version ? rule : null };
        if (chosen is not null && chosen.Hash != framework.Hash && await packs.AtAsync(chosen.Hash, cancellationToken) is { } before)
        {
            var old = LevelReportBuilder.Build(subject, before, pieces, exposure, asOf);
            if (!await IsNewerAsync(framework, chosen.Hash, cancellationToken))
            {
                return read with { Report = old };
            }

            var changes = ReportChange.Between(old, newest);
            if (changes.Count > 0)
            {
                return read with { Report = old, Newer = new(framework, changes) };
            }
        }

        // Whoever is shown the same by both has nothing to choose; of whom CoachBot is off for, nothing is kept.
        if (subject.Consent == Consent.On && chosen?.Hash != framework.Hash)
        {
            await readings.TakeOverAsync(grant, framework.Id, chosen?.Hash, framework.Hash, LevelRule.Version, asOf, cancellationToken);
        }

        return read;
    }

    /// <summary>Reads the person's evidence by the framework as it is now, from here on.</summary>
    public Task UpdateAsync(ReadGrant grant, Framework framework, DateTimeOffset now, CancellationToken cancellationToken) =>
        readings.ChooseAsync(grant, framework.Id, framework.Hash, now, cancellationToken);

    /// <summary>The person was told that another version of the level rule is in force.</summary>
    public Task ToldOfRuleAsync(ReadGrant grant, Framework framework, CancellationToken cancellationToken) =>
        readings.ToldOfRuleAsync(grant, framework.Id, LevelRule.Version, cancellationToken);

    /// <summary>The framework in the version that the subject sees, so that nobody sees their evidence by another.</summary>
    public async Task<Framework> SeenByAsync(ReadGrant grant, Framework framework, CancellationToken cancellationToken) =>
        await readings.HashAsync(grant, framework.Id, cancellationToken) is { } hash && hash != framework.Hash
            ? await packs.AtAsync(hash, cancellationToken) ?? framework
            : framework;

    // Of what was imported the database says what is in force. What ships is each host's own, and one that waits for its
    // upgrade must not offer people the version that they have left behind.
    private async Task<bool> IsNewerAsync(Framework framework, string than, CancellationToken cancellationToken) =>
        framework.IsImported || await frameworks.IsLaterAsync(framework.Hash, than, cancellationToken);
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
