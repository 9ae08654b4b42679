using CoachBot.Core.Evaluation;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Work;

namespace CoachBot.Cli.Bench;

/// <summary>A document, and what a careful reader says of it.</summary>
/// <param name="Item">Its text as a source reads it.</param>
/// <param name="IsSealed">Whether it is scored and never shown.</param>
/// <param name="IsOffTopic">Whether it shows nothing by its reader's word; false when nobody says.</param>
/// <param name="Labels">What is there; everything else is absent.</param>
internal sealed record BenchDocument(
    WorkItem Item,
    bool IsSealed,
    bool IsOffTopic,
    IReadOnlyDictionary<(string Framework, CompetencyId Competency), LabelStrength> Labels)
{
    public string Id => Item.Key.ExternalId;

    public LabelStrength LabelOf(Framework framework, Competency competency) => Labels.GetValueOrDefault((framework.Id, competency.Id));
}

/// <summary>What there is to be measured on.</summary>
/// <param name="Documents">In order of id: those that are scored, and those that a baseline is tuned on.</param>
/// <param name="Frameworks">Those that the labels name, or the ones asked for.</param>
/// <param name="KnowsKinds">Whether an index tells postmortems and tickets apart.</param>
/// <param name="KnowsTopics">Whether a documents file tells what is off-topic.</param>
internal sealed record LabelledSet(IReadOnlyList<BenchDocument> Documents, IReadOnlyList<Framework> Frameworks, bool KnowsKinds, bool KnowsTopics);
