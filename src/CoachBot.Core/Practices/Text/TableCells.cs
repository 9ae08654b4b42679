namespace CoachBot.Core.Practices.Text;

/// <summary>Cuts a row of a table into its cells; the line below a table's head has none.</summary>
internal static class TableCells
{
    /// <summary>Adds the cells, in order.</summary>
    public static void Read(string text, int start, int end, List<LineBlock> blocks)
    {
        if (!text.AsSpan(start, end - start).ContainsAnyExcept("|-: \t"))
        {
            return;
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
                    blocks.Add(new(new(left, right - left), false));
                }

                from = at + 1;
            }
        }
    }
}
