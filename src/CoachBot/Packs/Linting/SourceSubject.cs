using CoachBot.Core.Frameworks.Linting;

namespace CoachBot.Packs.Linting;

/// <summary>The text of a framework's source as the linter sees it. Of a layout that none of ours fits, only the lines are seen.</summary>
internal static class SourceSubject
{
    private static readonly IReadOnlyList<Func<SourceText, SourceReading?>> Layouts =
        [HeadingLadder.Read, RatedParagraphs.Read, RatingLists.Read, ComponentLists.Read];

    public static LintSubject Of(string file, string text)
    {
        var source = new SourceText(file, text);
        var reading = Layouts.Select(layout => layout(source)).FirstOrDefault(read => read is not null)
            ?? new SourceReading { Competencies = [], Lines = new HashSet<int>() };
        return new LintSubject
        {
            Place = new LintPlace(file, 1, 1),
            Scale = reading.Scale,
            Levels = reading.Levels,
            Competencies = reading.Competencies,
            Lines = source.Seen(reading.Lines),
        };
    }
}
