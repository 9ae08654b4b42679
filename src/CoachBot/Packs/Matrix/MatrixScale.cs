using CoachBot.Core.Work;

namespace CoachBot.Packs.Matrix;

/// <summary>The skill scale of a matrix, and what each cell says by it.</summary>
/// <param name="Steps">Titles, lowest first.</param>
/// <param name="IsMade">Whether the scale was made of the levels, as for a matrix of descriptions, and is no scale of whoever wrote it.</param>
/// <param name="HasIdsOfLevels">Whether each step is one level, and called as that is.</param>
/// <param name="Read">The step, from 0, and the description that a cell gives for the level of that number, from 0; a step of -1 when it gives none.</param>
internal sealed record MatrixScale(IReadOnlyList<string> Steps, bool IsMade, bool HasIdsOfLevels, Func<string, int, (int Step, string? Descriptor)> Read)
{
    /// <summary>There are no more rungs than that, and each step needs one above the step before.</summary>
    public static readonly int MostSteps = Enum.GetValues<Involvement>().Length;

    // What may stand between a step and its description.
    private static readonly char[] Separators = [' ', ':', '-', '–', '—', '.', ',', ';', '\n', ')'];

    // The usual reading of ladders of so many steps: short ones have no apprentices and nobody who shapes the organisation.
    private static readonly Involvement[][] Usual =
    [
        [Involvement.Owned],
        [Involvement.Executed, Involvement.Led],
        [Involvement.Executed, Involvement.Owned, Involvement.Led],
        [Involvement.Supported, Involvement.Executed, Involvement.Owned, Involvement.Led],
        [Involvement.Supported, Involvement.Executed, Involvement.Owned, Involvement.Led, Involvement.Multiplied],
        [Involvement.Supported, Involvement.Executed, Involvement.Owned, Involvement.Led, Involvement.Multiplied, Involvement.Shaped],
    ];

    /// <summary>The rungs of a scale of that many steps, unless somebody says otherwise.</summary>
    public static IReadOnlyList<Involvement> UsualRungs(int steps) => Usual[steps - 1];

    /// <summary>Cells that describe: each level is a step of its own; of more levels than there are rungs, neighbours share one.</summary>
    public static MatrixScale OfLevels(IReadOnlyList<string> levels)
    {
        var count = Math.Min(levels.Count, MostSteps);
        var steps = levels.Select((title, level) => (Title: title, Step: level * count / levels.Count)).ToLookup(pair => pair.Step, pair => pair.Title);
        return new([.. Enumerable.Range(0, count).Select(step => string.Join(" / ", steps[step]))], IsMade: true, levels.Count == count, (cell, level) => (level * count / levels.Count, cell));
    }

    /// <summary>Cells that begin with a word of a scale, and may go on with a description.</summary>
    public static MatrixScale OfWords(IReadOnlyList<string> words) => new(words, IsMade: false, HasIdsOfLevels: false, (cell, _) =>
    {
        var step = words.Select((word, index) => (word, index)).OrderByDescending(pair => pair.word.Length)
            .Where(pair => cell.StartsWith(pair.word, StringComparison.OrdinalIgnoreCase) && IsWholeWord(cell, pair.word.Length))
            .Select(pair => (int?)pair.index).FirstOrDefault() ?? -1;
        var rest = step < 0 ? "" : cell[words[step].Length..].TrimStart(Separators).Trim();
        return (step, rest.Length == 0 ? null : rest);
    });

    private static bool IsWholeWord(string cell, int length) => cell.Length == length || !char.IsLetterOrDigit(cell[length]);
}
