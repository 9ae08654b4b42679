using System.Text.RegularExpressions;
using CoachBot.Core.Frameworks.Linting;

namespace CoachBot.Packs.Linting;

/// <summary>
/// Plain text with lists by kind, one of which has the competencies. Counts may be glued to the kinds, and labels to the
/// items: a long ending that all items of a list share, without a space in it, belongs to none of them.
/// </summary>
internal static partial class ComponentLists
{
    private const int FewestItems = 3;

    // Longer than the endings that English words share, such as -isation.
    private const int ShortestLabel = 8;

    public static SourceReading? Read(SourceText source)
    {
        var competencies = new List<LintCompetency>();
        var lines = new HashSet<int>();
        for (var index = 0; index < source.Lines.Count; index++)
        {
            if (!Kind.IsMatch(source.Lines[index]))
            {
                continue;
            }

            var items = Enumerable.Range(index + 1, source.Lines.Count - index - 1).TakeWhile(item => Item.IsMatch(source.Lines[item])).ToList();
            lines.UnionWith(items.Prepend(index));
            competencies.AddRange(CompetenciesOf(source, items));
        }

        return competencies.Count == 0 ? null : new SourceReading { Competencies = competencies, Lines = lines };
    }

    private static IEnumerable<LintCompetency> CompetenciesOf(SourceText source, List<int> items)
    {
        var texts = items.ConvertAll(item => Item.Match(source.Lines[item]).Groups["text"].Value);
        var label = texts.Count < FewestItems ? 0 : LengthOfLabel(texts);
        return items.Zip(texts, (item, text) => new LintCompetency { Id = text[..^label], Title = text[..^label].TrimEnd(), Place = source.PlaceOf(item) });
    }

    private static int LengthOfLabel(List<string> texts)
    {
        var first = texts[0];
        var length = 0;
        while (length < texts.Min(text => text.Length) && char.IsLetter(first[^(length + 1)]) && texts.TrueForAll(text => text[^(length + 1)] == first[^(length + 1)]))
        {
            length++;
        }

        return length >= ShortestLabel ? length : 0;
    }

    [GeneratedRegex(@"^\s*#*\s*((core|key|required|personal) )?competenc(y|ies)\s*:?\s*(\(?\d+\)?)?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Kind { get; }

    [GeneratedRegex(@"^\s*[-*•] +(?<text>\S.*?)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Item { get; }
}
