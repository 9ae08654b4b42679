using CoachBot.Core.Work;

namespace CoachBot.Sources.Tickets;

/// <summary>The text that a ticket's quotes are cut from, and its parts.</summary>
internal static class TicketText
{
    private const string Divider = "\n\n";

    /// <summary>The title, and below it the description as it was written.</summary>
    public static string Of(string title, string description) =>
        string.IsNullOrWhiteSpace(description) ? title : title + Divider + description;

    /// <summary>Title, body, and the fenced code in the body.</summary>
    public static IReadOnlyList<TextSection> Sections(string title, string text)
    {
        var sections = new List<TextSection> { new(SectionRole.Title, new TextSpan(0, title.Length)) };
        var from = Math.Min(text.Length, title.Length + Divider.Length);
        foreach (var fence in FencedText.In(text, from))
        {
            Add(sections, SectionRole.Body, text, from, fence.Start);
            Add(sections, SectionRole.Verbatim, text, fence.Start, fence.End);
            from = fence.End;
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
