using CoachBot.Core;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Cli;

/// <summary>What <c>map</c> prints of one item; its names are relied on by others.</summary>
internal sealed record MappedWork(
    string Id,
    IReadOnlyList<MappedCompetency> Competencies,
    IReadOnlyList<MappedPractice> Practices,
    IReadOnlyList<MappedContribution> Contributions)
{
    public static MappedWork Of(WorkItem item, TextReading reading, IReadOnlyList<WrittenContribution> parts, IReadOnlyList<Framework> frameworks) => new(
        item.Key.ExternalId,
        CompetenciesOf(item, reading.Presences(), frameworks),
        [.. reading.Practices().Select(hit => new MappedPractice(hit.Practice.Value, EnumText.Of(hit.Use), hit.Strength, Texts(item, hit.Quotes)))],
        [.. parts.Select(part => new MappedContribution(part.Name, EnumText.Of(part.Role), EnumText.Of(part.Involvement), Texts(item, part.Quotes)))]);

    private static MappedCompetency[] CompetenciesOf(WorkItem item, IReadOnlyList<PracticePresence> presences, IReadOnlyList<Framework> frameworks) =>
    [
        .. from framework in frameworks
           from finding in CompetencyFinding.Of(framework, presences)
           select new MappedCompetency(framework.Id, finding.Competency.Value, finding.Strength, Texts(item, finding.Quotes), [.. finding.Parts.Select(part => part.Presence.Practice.Value)]),
    ];

    private static string[] Texts(WorkItem item, IEnumerable<TextSpan> quotes) => [.. quotes.Select(quote => quote.In(item.Text))];
}

internal sealed record MappedCompetency(string Framework, string Competency, double Strength, IReadOnlyList<string> Quotes, IReadOnlyList<string> Practices);

internal sealed record MappedPractice(string Practice, string Use, double Strength, IReadOnlyList<string> Quotes);

internal sealed record MappedContribution(string Person, string Role, string Involvement, IReadOnlyList<string> Quotes);
