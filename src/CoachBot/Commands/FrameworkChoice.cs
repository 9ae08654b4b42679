using CoachBot.Core;
using CoachBot.Core.Frameworks;
using CoachBot.Packs;

namespace CoachBot.Commands;

/// <summary>Finds the framework or competency somebody typed: an id, the start of one, or words of the title.</summary>
internal static class FrameworkChoice
{
    /// <summary>The form that most views of a framework are asked for by.</summary>
    public const string InMyLevel = "/mylevel in";

    /// <param name="packs">The frameworks that may be meant.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="form">The form that it was typed behind, to say how it is typed rightly.</param>
    public static (Framework? Framework, Problem? Problem) Framework(PackLibrary packs, string typed, string form = InMyLevel)
    {
        var fits = Fits(packs.Frameworks, framework => framework.Id, framework => [framework.Title], typed);
        return fits.Count == 1
            ? (fits[0], null)
            : (null, new Problem(fits.Count == 0 ? "no such framework is loaded" : "several frameworks fit", Found: typed,
                Allowed: string.Join(", ", packs.Frameworks.Select(framework => framework.Id)),
                Do: fits.Count == 0 && NearestOf(packs.Frameworks, typed) is { } meant ? $"Did you mean {form} {meant}?" : $"Type one of these: {form} <framework>"));
    }

    /// <summary>The framework named behind the last "in", else the usual one, and the words before it.</summary>
    public static (Framework? Framework, IReadOnlyList<string> Words, Problem? Problem) In(PackLibrary packs, Framework usual, IReadOnlyList<string> words, string form)
    {
        var at = words.ToList().FindLastIndex(word => word.Equals("in", StringComparison.OrdinalIgnoreCase));
        if (at < 0)
        {
            return (usual, words, null);
        }

        var (named, problem) = Framework(packs, string.Join(' ', words.Skip(at + 1)), form);
        return (named, [.. words.Take(at)], problem);
    }

    public static (Competency? Competency, Problem? Problem) Competency(PackLibrary packs, Framework framework, string typed)
    {
        var fits = Fits(framework, typed);
        return fits.Count == 1
            ? (fits[0], null)
            : (null, new Problem(
                fits.Count == 0 ? $"{framework.Id} has no such competency" : "several competencies fit", Found: typed,
                Allowed: string.Join(", ", framework.Competencies.Select(competency => competency.Id.Value)),
                Do: (fits.Count == 0 ? Meant(packs, framework, typed) : null) is { } meant
                    ? $"Did you mean /mylevel {meant}?" : "Type one of these: /mylevel <competency>"));
    }

    /// <summary>Whether the words are the whole id or title of one of the framework's competencies.</summary>
    public static bool IsCompetency(Framework framework, string typed) =>
        framework.Competencies.Any(competency => TitlesOf(competency).Any(title => IsExact(competency.Id.Value, title, typed)));

    // A slip in a name of this framework; else a name of another framework, or another framework's name without its "in".
    private static string? Meant(PackLibrary packs, Framework framework, string typed) =>
        Nearest.To(typed, framework.Competencies.Select(competency => competency.Id.Value))
        ?? packs.Frameworks.OrderByDescending(other => IsCompetency(other, typed)).Select(other => Fits(other, typed) is [var one] ? $"{one.Id} in {other.Id}" : null).FirstOrDefault(form => form is not null)
        ?? (Framework(packs, typed).Framework is { } named ? $"in {named.Id}" : null);

    private static List<Competency> Fits(Framework framework, string typed) =>
        Fits(framework.Competencies, competency => competency.Id.Value, TitlesOf, typed);

    private static IReadOnlyList<string> TitlesOf(Competency competency) => [competency.Title, .. competency.TrackTitles.Select(own => own.Title)];

    private static List<T> Fits<T>(IReadOnlyList<T> all, Func<T, string> id, Func<T, IReadOnlyList<string>> titles, string typed)
    {
        var exact = all.Where(one => titles(one).Any(title => IsExact(id(one), title, typed))).ToList();
        return exact.Count > 0 || typed.Trim().Length == 0
            ? exact
            : all.Where(one => id(one).StartsWith(Kebab(typed), StringComparison.OrdinalIgnoreCase) || titles(one).Any(title => title.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase))).ToList();
    }

    private static bool IsExact(string id, string title, string typed) =>
        id.Equals(Kebab(typed), StringComparison.OrdinalIgnoreCase) || title.Equals(typed.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Kebab(string typed) => typed.Trim().Replace(' ', '-');

    // By the whole id, or by the word it begins with, which is what people type: "skylite" means skylight-devops.
    private static string? NearestOf(IReadOnlyList<Framework> frameworks, string typed) =>
        Nearest.To(Kebab(typed), frameworks.Select(framework => framework.Id))
        ?? (Nearest.To(Kebab(typed), frameworks.Select(framework => FirstWord(framework.Id))) is { } word
            ? frameworks.First(framework => FirstWord(framework.Id) == word).Id
            : null);

    private static string FirstWord(string id) => id.Split('-')[0];
}
