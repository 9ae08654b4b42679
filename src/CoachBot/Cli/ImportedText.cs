using CoachBot.Core.Frameworks;
using CoachBot.Core.Frameworks.Linting;
using CoachBot.Pipeline;

namespace CoachBot.Cli;

/// <summary>What an import did, for people and as JSON.</summary>
internal static class ImportedText
{
    public static object Json(FrameworkImported imported, IReadOnlyList<LintFinding> findings) => new
    {
        imported.Framework.Id,
        imported.Framework.Title,
        imported.Framework.Hash,
        Before = imported.Before?.Hash,
        imported.IsUnchanged,
        Levels = imported.Framework.Levels.Count,
        Competencies = imported.Framework.Competencies.Count,
        Proposed = imported.Framework.WithProposedLinks.Select(competency => competency.Id.Value),
        Unlinked = Unlinked(imported.Framework).Select(competency => competency.Id.Value),
        PeopleWithoutLevel = imported.WithoutLevel,
        Findings = findings.Select(FindingJson.Of),
    };

    public static IEnumerable<string> Lines(FrameworkImported imported)
    {
        var framework = imported.Framework;
        if (imported.IsUnchanged)
        {
            yield return $"{framework.Id} is in force by this document already ({framework.Hash[..8]}); nothing changed.";
            yield break;
        }

        yield return $"{framework.Id}: {framework.Title}, {Competencies(framework.Competencies.Count)} at {Counted.Of(framework.Levels.Count, "level", "levels")} (lowest first: {string.Join(", ", framework.Levels.Select(level => level.Title))}), is in force ({framework.Hash[..8]}"
            + (imported.Before is { } before ? $", {before.Hash[..8]} before; whoever would read differently by it is asked first)." : ").");
        yield return imported.HasPeople
            ? $"People see themselves in it with /mylevel in {framework.Id}; evidence is as it was."
            : "Nobody is imported here yet (coachbot people import); until then, where a demo was run, ask answers from the demo, which has frameworks of its own.";
        if (Gone(imported) is { Count: > 0 } gone)
        {
            yield return $"No longer in it: {string.Join(", ", gone)}.";
        }

        if (imported.KeptLinks > 0)
        {
            yield return $"The links of {Competencies(imported.KeptLinks)} are kept as they were reviewed.";
        }

        var proposed = framework.WithProposedLinks.ToList();
        if (proposed.Count > 0)
        {
            yield return $"Which practices feed {proposed.Count} of them was proposed by likeness of words, and replies say so. Look at it: coachbot framework review {framework.Id}";
        }

        var unlinked = Unlinked(framework).Select(competency => competency.Title).ToList();
        if (unlinked.Count > 0)
        {
            yield return $"No practice is like these, so no work can show them yet: {string.Join(", ", unlinked)}.";
        }

        if (imported.WithoutLevel > 0)
        {
            yield return imported.WithoutLevel == 1
                ? "1 person has a level in it that is no more; they see no target until the people file names another."
                : $"People with a level in it that is no more: {imported.WithoutLevel}; they see no target until the people file names another.";
        }
    }

    private static List<string> Gone(FrameworkImported imported) => imported.Before is not { } before ? [] :
    [
        .. before.Levels.ExceptBy(imported.Framework.Levels.Select(level => level.Id), level => level.Id).Select(level => level.Title),
        .. before.Competencies.ExceptBy(imported.Framework.Competencies.Select(competency => competency.Id), competency => competency.Id).Select(competency => competency.Title),
    ];

    private static string Competencies(int count) => Counted.Of(count, "competency", "competencies");

    private static IEnumerable<Competency> Unlinked(Framework framework) => framework.Rated.Where(competency => competency.Practices.Count == 0);
}
