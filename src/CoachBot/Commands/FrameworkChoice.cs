using CoachBot.Core;
using CoachBot.Core.Frameworks;
using CoachBot.Packs;

namespace CoachBot.Commands;

/// <summary>Finds the framework or competency somebody typed: an id, the start of one, or words of the title.</summary>
internal static class FrameworkChoice
{
    public static (Framework? Framework, Problem? Problem) Framework(PackLibrary packs, string typed)
    {
        var fits = Fits(packs.Frameworks, framework => framework.Id, framework => framework.Title, typed);
        return fits.Count == 1
            ? (fits[0], null)
            : (null, new Problem(fits.Count == 0 ? "no such framework is loaded" : "several frameworks begin like that", Found: typed,
                Allowed: string.Join(", ", packs.Frameworks.Select(framework => framework.Id)), Do: "Type one of these: /mylevel in <framework>"));
    }

    public static (Competency? Competency, Problem? Problem) Competency(Framework framework, string typed)
    {
        var fits = Fits(framework.Competencies, competency => competency.Id.Value, competency => competency.Title, typed);
        return fits.Count == 1
            ? (fits[0], null)
            : (null, new Problem(
                fits.Count == 0 ? $"{framework.Id} has no such competency" : "several competencies fit", Found: typed,
                Allowed: string.Join(", ", framework.Competencies.Select(competency => competency.Id.Value)),
                Do: Nearest.To(typed, framework.Competencies.Select(competency => competency.Id.Value)) is { } meant
                    ? $"Did you mean /mylevel {meant}?" : "Type one of these: /mylevel <competency>"));
    }

    private static List<T> Fits<T>(IReadOnlyList<T> all, Func<T, string> id, Func<T, string> title, string typed)
    {
        var kebab = typed.Trim().Replace(' ', '-');
        var exact = all.Where(one => id(one).Equals(kebab, StringComparison.OrdinalIgnoreCase) || title(one).Equals(typed.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        return exact.Count > 0 || kebab.Length == 0
            ? exact
            : all.Where(one => id(one).StartsWith(kebab, StringComparison.OrdinalIgnoreCase) || title(one).Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
    }
}
