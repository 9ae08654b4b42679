namespace CoachBot.Core.Frameworks.Linting.Text;

/// <summary>What a document speaks of, so that a piece about something else stands out.</summary>
internal sealed class DocumentWords
{
    // An advertisement repeats itself within a few lines, which makes its words no more at home.
    private const int Near = 12;
    private const int AtHome = 2;

    // Of a short text nobody can say what it speaks of elsewhere.
    private const int ShortestDocument = 40;

    private readonly Dictionary<string, List<int>> _lines = new(StringComparer.Ordinal);

    private readonly int _count;

    public DocumentWords(IReadOnlyList<LintLine> lines)
    {
        _count = lines.Count(line => !string.IsNullOrWhiteSpace(line.Text));
        for (var index = 0; index < lines.Count; index++)
        {
            foreach (var stem in ContentWords.Of(lines[index].Text))
            {
                (_lines.TryGetValue(stem, out var at) ? at : _lines[stem] = []).Add(index);
            }
        }
    }

    /// <summary>The share of a line's words that lines elsewhere use as well; 1 where that cannot be told.</summary>
    public double Overlap(int index, string text)
    {
        var stems = ContentWords.Of(text);
        return stems.Count == 0 || _count < ShortestDocument
            ? 1
            : (double)stems.Count(stem => _lines.GetValueOrDefault(stem, []).Where(line => Math.Abs(line - index) > Near).Take(AtHome).Count() == AtHome) / stems.Count;
    }
}
