using System.Text.RegularExpressions;
using CoachBot.Core.Frameworks.Linting;

namespace CoachBot.Packs.Linting;

/// <summary>
/// Plain text with a paragraph for each competency of a level: its name as the first sentence, and the proficiency in
/// brackets at its end. A level is the last short line of its own before them; a line that names a role gives the track.
/// </summary>
internal static partial class RatedParagraphs
{
    private const int FewestCells = 4;
    private const int LongestHeading = 60;

    public static SourceReading? Read(SourceText source)
    {
        var rated = Enumerable.Range(0, source.Lines.Count).Where(index => Rated.IsMatch(source.Lines[index])).ToList();
        return rated.Count < FewestCells ? null : Read(source, rated);
    }

    private static SourceReading Read(SourceText source, List<int> rated)
    {
        var cells = new SourceCells();
        var levels = new Dictionary<string, LintLevel>(StringComparer.Ordinal);
        var lines = rated.ToHashSet();
        var above = Above(source);
        foreach (var index in rated)
        {
            var match = Rated.Match(source.Lines[index]);
            var (level, track) = above[index];
            if (level >= 0)
            {
                lines.Add(level);
                var title = source.Lines[level].Trim();
                levels.TryAdd(title, new LintLevel(title, title, source.PlaceOf(level)));
            }

            var id = IdOf(match.Groups["title"].Value);
            var place = source.PlaceOf(index);
            cells.Name(id, match.Groups["title"].Value.Trim(), place);
            cells.Add(id, new LintCell(
                level < 0 ? "" : source.Lines[level].Trim(), track, match.Groups["step"].Value.ToLowerInvariant(), TextOf(match, place), place));
        }

        lines.UnionWith(Descriptions(source, cells, rated));
        return new SourceReading { Scale = ScaleOf(source, cells.All()), Levels = [.. levels.Values], Competencies = cells.All(), Lines = lines };
    }

    private static IEnumerable<int> Descriptions(SourceText source, SourceCells cells, List<int> rated)
    {
        for (var index = 0; index < rated[0]; index++)
        {
            if (Named.Match(source.Lines[index]) is { Success: true } match && cells.Has(IdOf(match.Groups["title"].Value)))
            {
                cells.Describe(IdOf(match.Groups["title"].Value), TextOf(match, source.PlaceOf(index))!);
                yield return index;
            }
        }
    }

    // For each line the level and the track above it; from the top, so that a text without headings is read once.
    private static List<(int Level, string? Track)> Above(SourceText source)
    {
        var above = new List<(int Level, string? Track)>(source.Lines.Count);
        var (now, heading) = ((Level: -1, Track: (string?)null), -1);
        for (var at = 0; at < source.Lines.Count; at++)
        {
            above.Add(now);
            var isHeading = IsHeading(source, at);
            if (TrackLine.Match(source.Lines[at]) is { Success: true } match)
            {
                now = (heading, match.Groups["track"].Value.ToLowerInvariant());
            }
            else if (isHeading)
            {
                now = (at, null);
            }

            heading = isHeading ? at : heading;
        }

        return above;
    }

    private static bool IsHeading(SourceText source, int index)
    {
        var line = source.Lines[index].TrimEnd();
        return line.Length is > 0 and <= LongestHeading && char.IsUpper(line[0]) && line[^1] is not ('.' or ':' or ',' or ';')
            && (index == 0 || source.IsBlank(index - 1)) && !SkillsLine.IsMatch(line);
    }

    // What a track calls otherwise is still the same competency.
    private static string IdOf(string title) => Variant.Replace(title, "").Replace("()", "", StringComparison.Ordinal).Trim();

    private static LintText? TextOf(Match match, LintPlace place)
    {
        var text = match.Groups["text"];
        return text.Length == 0 ? null : new(text.Value, place with { Column = text.Index + 1 });
    }

    // The scale is told in the text, if at all: a list in brackets that has every step in use.
    private static List<LintStep> ScaleOf(SourceText source, IReadOnlyList<LintCompetency> competencies)
    {
        var used = competencies.SelectMany(competency => competency.Cells).Select(cell => cell.Proficiency!).ToHashSet(StringComparer.Ordinal);
        return source.Lines
            .SelectMany(line => Listed.Matches(line))
            .Select(match => match.Groups["list"].Value.ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries))
            .Where(steps => used.IsSubsetOf(steps))
            .Select(steps => steps.Select(step => new LintStep(step, step)).ToList())
            .FirstOrDefault() ?? [];
    }

    [GeneratedRegex(@"^\s*(?<title>\p{Lu}[^.]{2,80})\.\s*(?<text>.*?)\s*\((?:[\w ]+: *)?(?<step>\w+)\)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Rated { get; }

    [GeneratedRegex(@"^\s*(?<title>\p{Lu}[^.]{2,80})\.\s+(?<text>\S.*?)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Named { get; }

    [GeneratedRegex(@"^\s*(?<track>\w+) (role|track|path|route)\b(?!s)(?=.*\bskills?\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex TrackLine { get; }

    [GeneratedRegex(@"\bskills? (needed|required|you need)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex SkillsLine { get; }

    [GeneratedRegex(@"\s*[–—-]?\s*\b(management|technical)\b(?=\))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Variant { get; }

    [GeneratedRegex(@"\((?<list>\w+(, *\w+)+)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Listed { get; }
}
