using CoachBot.Core.Work;

namespace CoachBot.Sources.Tickets;

/// <summary>The text that a ticket's quotes are cut from, and its parts.</summary>
internal static class TicketText
{
    private const string Divider = "\n\n";

    /// <summary>The title, and below it the description as it was written.</summary>
    public static string Of(string title, string description) =>
        string.IsNullOrWhiteSpace(description) ? title : title + Divider + description;

    /// <summary>Title, body, and what in the body is nobody's sentence: fenced code, lists of files.</summary>
    public static IReadOnlyList<TextSection> Sections(string title, string text)
    {
        var sections = new List<TextSection> { new(SectionRole.Title, new TextSpan(0, title.Length)) };
        var from = title.Length;
        var fences = FencedText.In(text, from).ToList();
        var files = ChangedFiles.In(text, from).Where(list => !fences.Exists(list.Overlaps));
        foreach (var (role, part) in fences.Select(fence => (SectionRole.Verbatim, fence)).Concat(files.Select(list => (SectionRole.Files, list))).OrderBy(part => part.Item2.Start))
        {
            Add(sections, SectionRole.Body, text, from, part.Start);
            Add(sections, role, text, part.Start, part.End);
            from = part.End;
        }

        Add(sections, SectionRole.Body, text, from, text.Length);
        return sections;
    }

    private static void Add(List<TextSection> sections, SectionRole role, string text, int start, int end)
    {
        var piece = text.AsSpan(start, end - start);
        var length = piece.Trim().Length;
        if (length > 0)
        {
            sections.Add(new TextSection(role, new TextSpan(start + piece.Length - piece.TrimStart().Length, length)));
        }
    }
}
