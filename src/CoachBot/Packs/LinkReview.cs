using CoachBot.Core;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Practices;

namespace CoachBot.Packs;

/// <summary>What somebody decided about a framework's links.</summary>
/// <param name="Accepted">Competencies whose proposed links are right.</param>
/// <param name="Rejected">Links to take away.</param>
/// <param name="Weights">Links to add, or to give another weight; they count as looked at.</param>
internal sealed record LinkReview(
    IReadOnlyCollection<string> Accepted,
    IReadOnlyCollection<(string Competency, string Practice)> Rejected,
    IReadOnlyDictionary<(string Competency, string Practice), int> Weights)
{
    /// <summary>The document with the decisions carried out.</summary>
    /// <exception cref="RefusedException">A decision is about something that the framework does not have, or leaves a competency that no evidence can reach.</exception>
    public FrameworkDocument ApplyTo(FrameworkDocument document, PracticeCatalogue practices)
    {
        var framework = document.Read();
        var problems = Unknown(framework, practices).ToList();
        if (problems.Count > 0)
        {
            throw new RefusedException(problems);
        }

        var reviewed = DocumentLinks.Replace(document, LinksOf);
        var left = reviewed.Check([.. practices.Practices.Select(practice => practice.Id.Value)]);
        return left.Count == 0 ? reviewed : throw new RefusedException(left);
    }

    private IEnumerable<PracticeLink> LinksOf(Competency competency)
    {
        var id = competency.Id.Value;
        var kept = competency.Practices.Where(link => !Rejected.Contains((id, link.Practice.Value)))
            .Select(link => Weights.TryGetValue((id, link.Practice.Value), out var weight) ? new PracticeLink(link.Practice, weight)
                : link with { IsProposed = link.IsProposed && !Accepted.Contains(id) });
        var added = Weights.Where(pair => pair.Key.Competency == id && competency.Practices.All(link => link.Practice.Value != pair.Key.Practice))
            .Select(pair => new PracticeLink(new(pair.Key.Practice), pair.Value));
        return kept.Concat(added);
    }

    private IEnumerable<Problem> Unknown(Framework framework, PracticeCatalogue practices)
    {
        var competencies = framework.Rated.Select(competency => competency.Id.Value).ToList();
        var named = Accepted.Concat(Rejected.Select(link => link.Competency)).Concat(Weights.Keys.Select(link => link.Competency)).Distinct();
        return named.Where(id => !competencies.Contains(id)).Select(id => Problem("competency", id, competencies))
            .Concat(Rejected.Where(link => competencies.Contains(link.Competency)).SelectMany(link => NoLink(framework, link)))
            .Concat(Weights.Keys.Where(link => practices.Find(new(link.Practice)) is null)
                .Select(link => Problem("practice", link.Practice, [.. practices.Practices.Select(practice => practice.Id.Value)])))
            .Concat(Weights.Where(pair => pair.Value is < 1 or > 100).Select(pair => new Problem("weight out of range", $"{pair.Key.Competency}/{pair.Key.Practice}", $"{pair.Value}", "1 to 100", "Give it in hundredths")));
    }

    private static IEnumerable<Problem> NoLink(Framework framework, (string Competency, string Practice) link)
    {
        var linked = framework.Competencies.First(competency => competency.Id.Value == link.Competency).Practices.Select(practice => practice.Practice.Value).ToList();
        return linked.Contains(link.Practice) ? [] : [Problem($"link of {link.Competency}", link.Practice, linked)];
    }

    private static Problem Problem(string noun, string found, List<string> known) =>
        new($"no such {noun}", "framework review", found, known.Count > 12 ? "" : string.Join(", ", known), Nearest.To(found, known) is { } meant ? $"Did you mean '{meant}'?" : "");
}
