using CoachBot.Core.Frameworks.Linting;

namespace CoachBot.Packs.Linting;

/// <summary>The text of a framework's source, by lines.</summary>
internal sealed class SourceText
{
    private readonly string _file;

    public SourceText(string file, string text)
    {
        _file = file;
        Lines = text.ReplaceLineEndings("\n").Split('\n');
    }

    public IReadOnlyList<string> Lines { get; }

    /// <summary>The place of the first letter of a line.</summary>
    public LintPlace PlaceOf(int index) => new(_file, index + 1, 1 + Indent(index));

    /// <summary>The text of a line from an offset on.</summary>
    public LintText TextOf(int index, int offset = 0)
    {
        var text = Lines[index][offset..];
        return new(text.Trim(), new LintPlace(_file, index + 1, 1 + offset + text.Length - text.TrimStart().Length));
    }

    /// <summary>Whether a line has no text.</summary>
    public bool IsBlank(int index) => string.IsNullOrWhiteSpace(Lines[index]);

    /// <summary>The nearest line with text at or before an index; -1 when there is none.</summary>
    public int LastTextAt(int index)
    {
        while (index >= 0 && IsBlank(index))
        {
            index--;
        }

        return index;
    }

    /// <summary>All lines, with what a reading found to be the framework.</summary>
    public IReadOnlyList<LintLine> Seen(IReadOnlySet<int> framework)
    {
        var matter = MatterEnd();
        return
        [
            .. Lines.Select((line, index) => new LintLine(
                line,
                new LintPlace(_file, index + 1, 1),
                index < matter || IsTemplate(line) ? LintLineKind.Machine : framework.Contains(index) ? LintLineKind.Framework : LintLineKind.Text)),
        ];
    }

    // What Markdown has between two lines of dashes at its start.
    private int MatterEnd()
    {
        if (Lines[0].TrimEnd() != "---")
        {
            return 0;
        }

        var end = Lines.Skip(1).TakeWhile(line => line.TrimEnd() != "---").Count() + 1;
        return end < Lines.Count ? end + 1 : 0;
    }

    private static bool IsTemplate(string line) => line.Trim() is ['{', '%', .., '%', '}'];

    private int Indent(int index) => Lines[index].Length - Lines[index].TrimStart().Length;
}
