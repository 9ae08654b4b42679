using CoachBot.Core.Evidence;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Levels;
using CoachBot.Core.People;
using CoachBot.Packs;
using CoachBot.Storage;

namespace CoachBot.Pipeline;

/// <summary>Reads what a level report is made of.</summary>
internal sealed class LevelReports(EvidenceStore evidence, ExposureStore exposures, PackLibrary packs)
{
    /// <summary>The person's report in one framework, with the evidence it rests on.</summary>
    public async Task<ReportWithEvidence> ReadAsync(ReadGrant grant, Person subject, Framework framework, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var pieces = await evidence.ForAsync(grant, cancellationToken);
        var exposure = await exposures.OfAsync(grant, asOf, cancellationToken);
        return new(LevelReportBuilder.Build(subject, framework, pieces, exposure, asOf), pieces);
    }

    /// <summary>
    /// The framework that a person sees unless they name another: one in which they have a level of their own (of several
    /// the default, else the first by id), else the default.
    /// </summary>
    public Framework DefaultFor(Person person)
    {
        var own = person.Targets.Select(target => packs.Find(target.Framework)).OfType<Framework>().OrderBy(framework => framework.Id, StringComparer.Ordinal).ToList();
        return own.Count == 0 || own.Contains(packs.Default) ? packs.Default : own[0];
    }
}

/// <summary>A report and all evidence the grant let through.</summary>
internal sealed record ReportWithEvidence(LevelReport Report, IReadOnlyList<EvidenceItem> Evidence);
