using System.Globalization;
using CoachBot.Commands.Coach.Parts;
using CoachBot.Core;
using CoachBot.Core.Frameworks;
using CoachBot.Packs;

namespace CoachBot.Commands.Coach;

/// <summary>What somebody asks of a framework: all of it in short, a page of a part, or what corresponds to it in another.</summary>
internal sealed record FrameworkQuestion(Framework Framework, IFrameworkPart? Part = null, int Page = 1, Framework? Other = null)
{
    private const string Form = "/coach frameworks";

    /// <param name="packs">The frameworks that may be meant.</param>
    /// <param name="usual">The one that the person sees unasked.</param>
    /// <param name="words">What was typed behind <c>/coach frameworks</c>; at least one word.</param>
    public static (FrameworkQuestion? Question, Problem? Problem) Read(PackLibrary packs, Framework usual, IReadOnlyList<string> words)
    {
        var (named, part, page) = SplitPart(words);

        // "role" and "path" also stand in titles: a bare part is a framework only by that very id.
        if (part is not null && named.Count == 0 && packs.Find(part.Name) is null)
        {
            return (null, new Problem("a part belongs to a framework", Found: string.Join(' ', words), Allowed: Ids(packs), Do: $"Did you mean {Form} {usual.Id} {part.Name}?"));
        }

        var (whole, nothing) = Find(packs, words);
        if (whole is not null)
        {
            return (new(whole), null);
        }

        if (part is null)
        {
            return Pair(packs, words) is { } pair ? (pair, null) : (null, words.Count == 1 ? nothing : Unknown(packs, words));
        }

        // A word that is a part and a framework's id means the part where the first framework has it.
        var (framework, problem) = Find(packs, named);
        return framework is null ? (null, problem)
            : part.SectionsOf(framework, null).Count == 0 && packs.Find(part.Name) is { } other ? (new(framework, Other: other), null)
            : (new(framework, part, page), null);
    }

    private static (Framework? Framework, Problem? Problem) Find(PackLibrary packs, IReadOnlyList<string> words) =>
        FrameworkChoice.Framework(packs, string.Join(' ', words), Form);

    private static (IReadOnlyList<string> Named, IFrameworkPart? Part, int Page) SplitPart(IReadOnlyList<string> words) =>
        FrameworkParts.Find(words[^1]) is { } last ? ([.. words.SkipLast(1)], last, 1)
        : words.Count > 1 && FrameworkParts.Find(words[^2]) is { } paged && int.TryParse(words[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? ([.. words.SkipLast(2)], paged, page)
        : (words, null, 1);

    // A slip in a part's name must not find a framework that has such letters somewhere in its title.
    private static FrameworkQuestion? Pair(PackLibrary packs, IReadOnlyList<string> words) =>
        NearestPart(words[^1]) is not null && !packs.Frameworks.Any(framework => framework.Id.StartsWith(words[^1], StringComparison.OrdinalIgnoreCase)) ? null
        : Enumerable.Range(1, words.Count - 1)
            .Select(at => Find(packs, [.. words.Take(at)]).Framework is { } one && Find(packs, [.. words.Skip(at)]).Framework is { } other ? new FrameworkQuestion(one, Other: other) : null)
            .FirstOrDefault(pair => pair is not null);

    private static Problem Unknown(PackLibrary packs, IReadOnlyList<string> words)
    {
        for (var at = words.Count - 1; at > 0; at--)
        {
            if (Find(packs, [.. words.Take(at)]).Framework is { } framework)
            {
                var rest = string.Join(' ', words.Skip(at));
                var form = $"{Form} {framework.Id}";
                return new("this is neither a part of a framework nor another framework", Found: rest, Allowed: $"{string.Join(", ", FrameworkParts.All.Select(part => part.Name))}, {Ids(packs)}",
                    Do: NearestPart(rest) is { } meant ? $"Did you mean {form} {meant}?" : FrameworkChoice.Framework(packs, rest, form).Problem?.Do ?? $"Type {form}");
            }
        }

        return Find(packs, [words[0]]).Problem!;
    }

    private static string? NearestPart(string typed) => Nearest.To(typed, FrameworkParts.All.Select(part => part.Name));

    private static string Ids(PackLibrary packs) => string.Join(", ", packs.Frameworks.Select(framework => framework.Id));
}
