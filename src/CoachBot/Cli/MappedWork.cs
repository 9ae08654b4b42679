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
    public static MappedWork Of(WorkItem item, TextReading reading, IReadOnlyList<WrittenContribution> parts, IReadOnlyList<Framework> frameworks)
    {
        var quotes = new QuotedTexts(item.Text);
        return new(
            item.Key.ExternalId,
            CompetenciesOf(quotes, reading.Presences(), frameworks),
            PracticesOf(quotes, reading.Practices()),
            [.. parts.Select(part => new MappedContribution(part.Name, EnumText.Of(part.Role), EnumText.Of(part.Involvement), quotes.Of(part.Quotes)))]);
    }

    private static List<MappedCompetency> CompetenciesOf(QuotedTexts quotes, IReadOnlyList<PracticePresence> presences, IReadOnlyList<Framework> frameworks)
    {
        var mapped = new List<MappedCompetency>();
        foreach (var framework in frameworks)
        {
            foreach (var finding in CompetencyFinding.Of(framework, presences))
            {
                mapped.Add(new(framework.Id, finding.Competency.Value, finding.Strength, quotes.Of(finding.Quotes), Ids(finding.Parts)));
            }
        }

        return mapped;
    }

    private static string[] Ids(IReadOnlyList<CompetencyPart> parts)
    {
        var ids = new string[parts.Count];
        for (var at = 0; at < ids.Length; at++)
        {
            ids[at] = parts[at].Presence.Practice.Value;
        }

        return ids;
    }

    private static MappedPractice[] PracticesOf(QuotedTexts quotes, IReadOnlyList<PracticeHit> hits)
    {
        var mapped = new MappedPractice[hits.Count];
        for (var at = 0; at < mapped.Length; at++)
        {
            mapped[at] = new(hits[at].Practice.Value, EnumText.Of(hits[at].Use), hits[at].Strength, quotes.Of(hits[at].Quotes));
        }

        return mapped;
    }
}

internal sealed record MappedCompetency(string Framework, string Competency, double Strength, IReadOnlyList<string> Quotes, IReadOnlyList<string> Practices);

internal sealed record MappedPractice(string Practice, string Use, double Strength, IReadOnlyList<string> Quotes);

internal sealed record MappedContribution(string Person, string Role, string Involvement, IReadOnlyList<string> Quotes);
