namespace CoachBot.Core.Work;

/// <summary>What is to be done, out of the line or row of a text that says so.</summary>
public static class FollowUpText
{
    private static readonly char[] Marks = ['-', '*', '+', ' ', '\t'];
    private static readonly string[] Boxes = ["[ ]", "[x]", "[X]"];

    /// <summary>The longest cell of a row of a table, whose other cells say who, when and where; a line of a list without its mark. Literal.</summary>
    public static string Of(string written)
    {
        var text = written.Trim();
        if (text.StartsWith('|'))
        {
            return text.Split('|').Select(cell => cell.Trim()).MaxBy(cell => cell.Length)!;
        }

        text = text.TrimStart(Marks);
        return Boxes.FirstOrDefault(box => text.StartsWith(box, StringComparison.Ordinal)) is { } box ? text[box.Length..].TrimStart() : text;
    }
}
