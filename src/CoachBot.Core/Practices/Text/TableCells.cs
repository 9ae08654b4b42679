using CoachBot.Core.Work;

namespace CoachBot.Core.Practices.Text;

/// <summary>Cuts a row of a table into its cells; the line below a table's head has none.</summary>
internal static class TableCells
{
    public static IEnumerable<TextSpan> Read(string text, int start, int end)
    {
        if (!text.AsSpan(start, end - start).ContainsAnyExcept("|-: \t"))
        {
            yield break;
        }

        var from = start + 1;
        for (var at = from; at <= end; at++)
        {
            if (at == end || (text[at] == '|' && text[at - 1] != '\\'))
            {
                var left = LineMarkers.SkipSpace(text, from, at);
                var right = LineMarkers.TrimEnd(text, left, at);
                if (right > left)
                {
                    yield return new(left, right - left);
                }

                from = at + 1;
            }
        }
    }
}
