using CoachBot.Core.Work;

namespace CoachBot.Sources.Tickets;

/// <summary>A line that opens a part of a description, or ends one.</summary>
/// <param name="Depth">1 to 6 for a heading, more for a bold line and for a plain one.</param>
/// <param name="Role">What stands below; null where the label does not tell.</param>
/// <param name="HasText">Whether the part begins on the same line.</param>
internal readonly record struct TicketLabel(int Depth, SectionRole? Role, bool HasText)
{
    private const int DeepestHeading = 6;
    private const int Bold = 7;
    private const int Plain = 8;

    /// <summary>The label in a line without its indent; null when it is none.</summary>
    public static TicketLabel? In(ReadOnlySpan<char> line, bool isUnderlined)
    {
        var depth = HeadingDepth(line);
        if (depth > 0)
        {
            return new(depth, TicketLabels.RoleOf(line[line.IndexOf(' ')..]), HasText: false);
        }

        if (isUnderlined)
        {
            return new(1, TicketLabels.RoleOf(line), HasText: false);
        }

        var isBold = line.StartsWith("**") || line.StartsWith("__");
        var colon = line.IndexOf(':');
        if (isBold && line.TrimEnd(": ") is [.., '*' or '_'] whole && whole.Length > 4 && whole[2..^2].IndexOf(whole[..2]) < 0)
        {
            return new(Bold, TicketLabels.RoleOf(whole), HasText: false);
        }

        return colon > 0 && TicketLabels.RoleOf(line[..colon]) is { } role
            ? new(isBold ? Bold : Plain, role, HasText: !line[(colon + 1)..].Trim("*_ ").IsEmpty)
            : null;
    }

    // "## Test plan", and "h2. Test plan" in wiki markup.
    private static int HeadingDepth(ReadOnlySpan<char> line)
    {
        var marks = line.IndexOfAnyExcept('#');
        return marks is > 0 and <= DeepestHeading && line[marks] == ' ' ? marks
            : line is ['h', >= '1' and <= '6', '.', ' ', ..] ? line[1] - '0'
            : 0;
    }
}
