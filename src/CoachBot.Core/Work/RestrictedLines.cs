namespace CoachBot.Core.Work;

/// <summary>Looks line by line for what says that a text is restricted: headings, stamps, and facts such as <c>visibility: restricted</c>.</summary>
internal static class RestrictedLines
{
    private const int LongestKey = 40;
    private const int LongestHeading = 160;

    /// <summary>Whether any line says so.</summary>
    public static bool AreIn(string text)
    {
        var (key, place, start) = ("", LinePlace.Text, 0);
        ReadOnlySpan<char> before = [];
        while (start < text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r') is var found and >= 0 ? start + found : text.Length;
            var line = text.AsSpan(start, end - start).Trim();
            place = Next(place, line, isFirst: start == 0);
            if (!line.IsEmpty && (Says(line, place, ref key) || (place == LinePlace.Text && IsUnderline(line) && before.IndexOf(':') < 0 && IsHeading(before))))
            {
                return true;
            }

            before = line;
            start = end + 1;
        }

        return false;
    }

    private static LinePlace Next(LinePlace place, ReadOnlySpan<char> line, bool isFirst) =>
        place == LinePlace.Text && isFirst && line is "---" ? LinePlace.FrontMatter
        : place == LinePlace.FrontMatter && line is "---" or "..." ? LinePlace.Text
        : place != LinePlace.FrontMatter && (line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal))
            ? (place == LinePlace.Code ? LinePlace.Text : LinePlace.Code)
        : place;

    private static bool Says(ReadOnlySpan<char> line, LinePlace place, ref string key)
    {
        var isHeading = line[0] is '#' or '=' || line.StartsWith("**", StringComparison.Ordinal) || line.StartsWith("__", StringComparison.Ordinal)
            || (line.Length > 3 && line[0] == 'h' && char.IsDigit(line[1]) && line[2] == '.');
        if ((isHeading && IsHeading(line)) || Restriction.IsStamp(line))
        {
            return true;
        }

        // "labels:" with its values on the lines below it.
        if (key.Length > 0 && line[0] is '-' or '*' && line.IndexOf(':') < 0)
        {
            return Restriction.IsStated(key, line.TrimStart("-* ").ToString());
        }

        key = "";
        return line[0] == '|' ? IsRow(line) : IsFact(line, place, ref key);
    }

    private static bool IsUnderline(ReadOnlySpan<char> line) => line.Length >= 3 && line[0] is '=' or '-' && line.IndexOfAnyExcept(line[0]) < 0;

    private static bool IsHeading(ReadOnlySpan<char> line) => line.Length <= LongestHeading && Restriction.IsInTitle(line.ToString());

    // "| Classification | Restricted |"
    private static bool IsRow(ReadOnlySpan<char> line)
    {
        var cells = line.ToString().Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at + 1 < cells.Length; at++)
        {
            if (Restriction.IsStated(cells[at].Trim('*', '_', '`', ':', ' '), cells[at + 1]))
            {
                return true;
            }
        }

        return false;
    }

    // "visibility: restricted", "- **Classification:** Restricted", "meta: { restricted: true }"
    private static bool IsFact(ReadOnlySpan<char> line, LinePlace place, ref string key)
    {
        foreach (var piece in line.ToString().Split(['{', '}', ';', '>'], StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = piece.AsSpan();
            for (var colon = rest.IndexOfAny(':', '='); colon >= 0; colon = rest.IndexOfAny(':', '='))
            {
                var name = rest[..colon];
                name = name[(name.LastIndexOf(',') + 1)..].Trim("-*_`\"'#+• \t[(");
                rest = rest[(colon + 1)..];
                if (name.Length is 0 or > LongestKey || !Restriction.IsKey(name, place))
                {
                    continue;
                }

                var value = rest.Trim("*_` \t").ToString();
                if (Restriction.IsStated(name.ToString(), value))
                {
                    return true;
                }

                key = value.Length == 0 ? name.ToString() : "";
            }
        }

        return false;
    }
}

/// <summary>Where a line stands.</summary>
internal enum LinePlace
{
    /// <summary>In what people wrote.</summary>
    Text = 1,

    /// <summary>In the facts above it.</summary>
    FrontMatter,

    /// <summary>In code, where only a grading of the whole is one.</summary>
    Code,
}
