using CoachBot.Core.Work;

namespace CoachBot.Core.Practices.Text;

/// <summary>
/// Groups lines into the blocks that sentences live in: a paragraph, one list entry, one table cell. Markers stay outside.
/// </summary>
internal static class LineBlocks
{
    // A line shorter than this that is followed by a capital was ended by its author, not by wrapping.
    private const int WrapWidth = 60;

    public static IEnumerable<TextSpan> Read(string text, TextSpan section)
    {
        int? open = null;
        var openEnd = 0;
        var at = section.Start;
        while (at < section.End)
        {
            var newline = text.IndexOf('\n', at, section.End - at);
            var end = newline < 0 ? section.End : newline;
            var start = SkipSpace(text, at, end);
            var content = SkipMarker(text, start, end);
            var trimmed = TrimEnd(text, content, end);
            var starts = content > start || (open is not null && EndedByAuthor(text, open.Value, openEnd, content));
            var silent = trimmed <= content || text[start] is '#' or '>' or '|' || LogLine.Is(text.AsSpan(content, trimmed - content));
            if (open is { } from && (starts || silent))
            {
                yield return new(from, openEnd - from);
                open = null;
            }

            if (!silent)
            {
                open ??= content;
                openEnd = trimmed;
            }
            else if (start < trimmed && text[start] == '|')
            {
                foreach (var cell in Cells(text, start, trimmed))
                {
                    yield return cell;
                }
            }

            at = end + 1;
        }

        if (open is { } rest)
        {
            yield return new(rest, openEnd - rest);
        }
    }

    private static bool EndedByAuthor(string text, int from, int end, int next)
    {
        var line = text.LastIndexOf('\n', end - 1, end - from) + 1;
        return end - Math.Max(line, from) < WrapWidth && next < text.Length && !char.IsLower(text[next]);
    }

    private static IEnumerable<TextSpan> Cells(string text, int start, int end)
    {
        if (text.AsSpan(start, end - start).ContainsAnyExcept("|-: \t"))
        {
            var from = start + 1;
            for (var at = from; at <= end; at++)
            {
                if (at == end || (text[at] == '|' && text[at - 1] != '\\'))
                {
                    var left = SkipSpace(text, from, at);
                    var right = TrimEnd(text, left, at);
                    if (right > left)
                    {
                        yield return new(left, right - left);
                    }

                    from = at + 1;
                }
            }
        }
    }

    private static int SkipSpace(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int TrimEnd(string text, int start, int end)
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
        if (marker == at || marker >= end || text[marker] != ' ')
        {
            return at;
        }

        var content = SkipSpace(text, marker, end);
        var isCheckbox = content + 3 <= end && text[content] == '[' && text[content + 2] == ']';
        return isCheckbox ? SkipSpace(text, content + 3, end) : content;
    }
}
