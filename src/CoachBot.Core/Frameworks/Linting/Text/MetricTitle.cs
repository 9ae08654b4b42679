using System.Collections.Frozen;

namespace CoachBot.Core.Frameworks.Linting.Text;

/// <summary>
/// Whether a title is the name of a team's figure: nothing is left of it once figures and the words around a figure
/// (team, rate, monthly, reduced) are taken away. A verb in its plain form is left, so that a sentence of work is none.
/// </summary>
internal sealed record MetricTitle(bool IsPartlyPersonal)
{
    // The shortest rest of a word that may be a neighbouring label glued to it, as in text copied from a web page.
    private const int ShortestGlued = 5;

    private static readonly IReadOnlyList<(string[] Words, bool IsPartlyPersonal)> Figures =
        [.. Read(MetricWords.OfTeams, false).Concat(Read(MetricWords.PartlyPersonal, true)).OrderByDescending(figure => figure.Item1.Length)];

    private static readonly FrozenSet<string> Around = MetricWords.Around.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Null for a title that is no figure's name.</summary>
    public static MetricTitle? Read(string title)
    {
        var words = WordsOf(title);
        return ReadWords(words) ?? (words.Count > 0 ? ReadGlued(words) : null);
    }

    private static MetricTitle? ReadWords(IReadOnlyList<string> words)
    {
        var left = new List<string>(words);
        var found = new List<bool>();
        foreach (var (figure, isPartlyPersonal) in Figures)
        {
            for (var at = IndexOf(left, figure); at >= 0; at = IndexOf(left, figure))
            {
                left.RemoveRange(at, figure.Length);
                left.Insert(at, "and");
                found.Add(isPartlyPersonal);
            }
        }

        return found.Count > 0 && left.All(Around.Contains) ? new MetricTitle(found.TrueForAll(partly => partly)) : null;
    }

    private static MetricTitle? ReadGlued(List<string> words)
    {
        var last = words[^1];
        return Figures.Select(figure => Singular(figure.Words[^1]))
            .Where(end => end.Length >= 4 && last.Length >= end.Length + ShortestGlued && last.StartsWith(end, StringComparison.Ordinal))
            .Select(end => ReadWords([.. words[..^1], end]))
            .FirstOrDefault(read => read is not null);
    }

    private static int IndexOf(List<string> words, string[] figure)
    {
        for (var at = 0; at + figure.Length <= words.Count; at++)
        {
            if (words.Skip(at).Take(figure.Length).SequenceEqual(figure))
            {
                return at;
            }
        }

        return -1;
    }

    private static IEnumerable<(string[], bool)> Read(string figures, bool isPartlyPersonal) =>
        figures.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(figure => (figure.Split(' ').Select(Singular).ToArray(), isPartlyPersonal));

    private static List<string> WordsOf(string title) => [.. ContentWords.Split(title).Select(Singular)];

    private static string Singular(string word) =>
        word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 ? word[..^3] + "y"
        : word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1]
        : word;
}
