using CoachBot.Core.Frameworks.Linting;

namespace CoachBot.Packs.Linting;

/// <summary>
/// Markdown with a heading for each level and, below it, one for each competency; what stands under that is the
/// descriptor. The same heading elsewhere says what the competency is about.
/// </summary>
internal static class HeadingLadder
{
    private const int FewestCompetencies = 2;

    public static SourceReading? Read(SourceText source)
    {
        var headings = MarkdownHeading.Of(source).ToList();
        if (headings.Count == 0 || DepthOfCells(headings) is not { } depth)
        {
            return null;
        }

        var titles = Repeated(headings, depth);
        var cells = new SourceCells();
        var levels = new Dictionary<string, LintLevel>(StringComparer.Ordinal);
        var lines = new HashSet<int>();
        foreach (var heading in headings.Where(heading => titles.Contains(heading.Title)))
        {
            cells.Name(heading.Title, heading.Title, source.PlaceOf(heading.Line));
            lines.UnionWith(heading.Lines.Append(heading.Line));
            if (heading.Depth == depth && LevelOf(headings, heading) is { } level)
            {
                levels.TryAdd(level.Title, new LintLevel(level.Title, level.Title, source.PlaceOf(level.Line)));
                lines.Add(level.Line);
                cells.Add(heading.Title, new LintCell(level.Title, null, null, heading.Body(source), source.PlaceOf(heading.Line)));
            }
            else if (heading.Body(source) is { } description)
            {
                cells.Describe(heading.Title, description);
            }
        }

        return new SourceReading { Levels = [.. levels.Values], Competencies = cells.All(), Lines = lines };
    }

    private static int? DepthOfCells(List<MarkdownHeading> headings) =>
        headings.Select(heading => heading.Depth).Distinct().OrderDescending()
            .Where(depth => Repeated(headings, depth).Count >= FewestCompetencies)
            .Select(depth => (int?)depth)
            .FirstOrDefault();

    private static HashSet<string> Repeated(List<MarkdownHeading> headings, int depth) =>
        headings.Where(heading => heading.Depth == depth)
            .GroupBy(heading => heading.Title, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() > 1 && same.Any(heading => heading.Lines.Count > 0))
            .Select(same => same.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    // A heading between that stands under every level, such as one for all skills, names no level.
    private static MarkdownHeading? LevelOf(List<MarkdownHeading> headings, MarkdownHeading cell)
    {
        var depth = cell.Depth;
        for (var at = headings.IndexOf(cell) - 1; at >= 0; at--)
        {
            if (headings[at].Depth < depth)
            {
                depth = headings[at].Depth;
                if (headings.Count(other => other.Title == headings[at].Title) == 1)
                {
                    return headings[at];
                }
            }
        }

        return null;
    }
}
