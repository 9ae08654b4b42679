namespace CoachBot.Sources.Tickets;

/// <summary>An HTML element that holds whole lines, such as <c>details</c>.</summary>
internal sealed class TicketContainer(string name)
{
    private readonly string _opening = "<" + name;
    private readonly string _closing = "</" + name;
    private int _depth;

    /// <summary>Whether the next line lies in the element, its own tags included.</summary>
    public bool Holds(ReadOnlySpan<char> line)
    {
        var wasIn = _depth > 0;
        var opened = Count(line, _opening);
        _depth = Math.Max(0, _depth + opened - Count(line, _closing));
        return wasIn || opened > 0;
    }

    private static int Count(ReadOnlySpan<char> line, string tag)
    {
        var count = 0;
        for (var at = line.IndexOf(tag, StringComparison.OrdinalIgnoreCase); at >= 0; at = line.IndexOf(tag, StringComparison.OrdinalIgnoreCase))
        {
            line = line[(at + tag.Length)..];
            count += line is [] or [' ' or '>' or '\t', ..] ? 1 : 0;
        }

        return count;
    }
}
