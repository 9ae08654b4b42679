using CoachBot.Core.Work;

namespace CoachBot.Sources.Tickets;

/// <summary>The text that a ticket's quotes are cut from, and its parts.</summary>
internal static class TicketText
{
    private const string Divider = "\n\n";

    /// <summary>The title, and below it the description as it was written.</summary>
    public static string Of(string title, string description) =>
        string.IsNullOrWhiteSpace(description) ? title : title + Divider + description;

    /// <summary>Title, body, what in the body is nobody's sentence, and what it only asks for.</summary>
    public static IReadOnlyList<TextSection> Sections(string title, string text)
    {
        var sections = new List<TextSection> { new(SectionRole.Title, new TextSpan(0, title.Length)) };
        var from = title.Length;
        var parts = new TicketParts();
        var fences = FencedText.In(text, from).ToList();
        var files = ChangedFiles.In(text, from).Where(list => !fences.Exists(list.Overlaps));
        foreach (var (role, part) in fences.Select(fence => (SectionRole.Verbatim, fence)).Concat(files.Select(list => (SectionRole.Files, list))).OrderBy(part => part.Item2.Start))
        {
            AddLines(part.Start);
            Add(sections, role, text, part.Start, part.End);
            from = part.End;
        }

        AddLines(text.Length);
        return sections;

        void AddLines(int until)
        {
            var (start, open) = (from, SectionRole.Body);
            for (var at = from; at < until;)
            {
                var end = LineEnd(text, at, until);
                var role = parts.Of(text.AsSpan(at, end - at), text.AsSpan(end, LineEnd(text, end, until) - end));
                if (role != open)
                {
                    Add(sections, open, text, start, at);
                    (start, open) = (at, role);
                }

                at = end;
            }

            Add(sections, open, text, start, until);
        }
    }

    // Just behind the line break.
    private static int LineEnd(string text, int at, int until) => text.IndexOf('\n', at, until - at) is var found and >= 0 ? found + 1 : until;

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
