namespace CoachBot.Core.Practices.Text;

/// <summary>One line without its list marker, checkbox and surrounding space.</summary>
/// <param name="Start">Where the line's first character that is no space stands; its end when there is none.</param>
/// <param name="Content">Where what it says begins.</param>
/// <param name="End">Where that ends.</param>
/// <param name="IsUnchecked">Whether an empty checkbox stands before it.</param>
internal readonly record struct LineMarkers(int Start, int Content, int End, bool IsUnchecked)
{
    /// <summary>Whether it begins a list entry.</summary>
    public bool HasMarker => Content > Start;

    public static LineMarkers Read(string text, int at, int end)
    {
        var start = SkipSpace(text, at, end);
        var content = SkipMarker(text, start, end);
        var isBox = content > start && content + 3 <= end && text[content] == '[' && text[content + 2] == ']';
        var said = isBox ? SkipSpace(text, content + 3, end) : content;
        return new(start, said, TrimEnd(text, said, end), isBox && text[content + 1] == ' ');
    }

    /// <summary>Whether nobody says anything in it: empty, a heading, quoted, a table's row, output of a program.</summary>
    public bool IsSilent(string text) =>
        End <= Content || text[Start] is '#' or '>' or '|' || LogLine.Is(text.AsSpan(Content, End - Content));

    public static int SkipSpace(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    public static int TrimEnd(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static int SkipMarker(string text, int at, int end)
    {
        var digits = at;
        while (digits < end && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        var marker = digits > at && digits < end && text[digits] is '.' or ')' ? digits + 1
            : at < end && text[at] is '-' or '*' or '+' or '\u2022' ? at + 1
            : at;
        return marker == at || marker >= end || text[marker] != ' ' ? at : SkipSpace(text, marker, end);
    }
}
