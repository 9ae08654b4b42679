using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Core.Frameworks.Linting;

namespace CoachBot.Packs.Linting;

/// <summary>
/// Plain text with a name, perhaps a word for its kind, a paragraph, and then one line for each level that ends in a
/// figure such as <c>(3/5)</c>. Level and word may be glued together, as in text copied from a web page.
/// </summary>
internal static partial class RatingLists
{
    private const int FewestLevels = 2;

    public static SourceReading? Read(SourceText source)
    {
        var cells = new SourceCells();
        var levels = new Dictionary<string, LintLevel>(StringComparer.Ordinal);
        var steps = new SortedDictionary<int, string>();
        var lines = new HashSet<int>();
        foreach (var run in Runs(source))
        {
            if (HeadOf(source, run[0], lines) is not { } head)
            {
                continue;
            }

            var id = source.Lines[head.Title].Trim();
            cells.Name(id, id, source.PlaceOf(head.Title));
            if (head.Description is { } description)
            {
                cells.Describe(id, source.TextOf(description));
            }

            foreach (var index in run)
            {
                var match = Rating.Match(source.Lines[index]);
                var level = match.Groups["level"].Value.Trim();
                levels.TryAdd(level, new LintLevel(level, level, source.PlaceOf(index)));
                steps[int.Parse(match.Groups["figure"].ValueSpan, CultureInfo.InvariantCulture)] = match.Groups["word"].Value;
                cells.Add(id, new LintCell(level, null, match.Groups["figure"].Value, null, source.PlaceOf(index)));
            }

            lines.UnionWith(run);
        }

        return cells.All() is not { Count: > 0 } competencies ? null : new SourceReading
        {
            Scale = [.. steps.Select(step => new LintStep(step.Key.ToString(CultureInfo.InvariantCulture), step.Value))],
            Levels = [.. levels.Values],
            Competencies = competencies,
            Lines = lines,
        };
    }

    private static IEnumerable<List<int>> Runs(SourceText source)
    {
        var run = new List<int>();
        for (var index = 0; index <= source.Lines.Count; index++)
        {
            if (index < source.Lines.Count && Rating.IsMatch(source.Lines[index]))
            {
                run.Add(index);
            }
            else if (run.Count > 0)
            {
                if (run.Count >= FewestLevels)
                {
                    yield return run;
                }

                run = [];
            }
        }
    }

    // Upwards from the ratings: the paragraph, a word of lower case for the kind, the name.
    private static (int Title, int? Description)? HeadOf(SourceText source, int first, HashSet<int> lines)
    {
        int? description = null;
        var at = source.LastTextAt(first - 1);
        if (at >= 0 && source.Lines[at].TrimEnd().EndsWith('.'))
        {
            description = at;
            lines.Add(at);
            at = source.LastTextAt(at - 1);
        }

        if (at >= 0 && KindWord.IsMatch(source.Lines[at]))
        {
            lines.Add(at);
            at = source.LastTextAt(at - 1);
        }

        if (at < 0)
        {
            return null;
        }

        lines.Add(at);
        return (at, description);
    }

    [GeneratedRegex(@"^\s*(?<level>\S.*?)\s*(?<word>\p{Lu}\p{Ll}+) *\((?<figure>\d{1,2})/\d{1,2}\)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Rating { get; }

    [GeneratedRegex(@"^\s*\p{Ll}+\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex KindWord { get; }
}
