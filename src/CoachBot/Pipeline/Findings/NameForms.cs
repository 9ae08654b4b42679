namespace CoachBot.Pipeline.Findings;

/// <summary>The people who may stand in a text, each with every form of their name that does.</summary>
internal static class NameForms
{
    private const int ShortestWord = 2;

    /// <summary>
    /// For each name that stands in the text, whole or in part: the name, and those of its words that stand there and are no
    /// other's. A word that two bear goes with the first of them: better one placeholder for two than a name that leaves.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> In(string text, IEnumerable<string> names)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var people = new List<IReadOnlyList<string>>();
        foreach (var name in names.Select(name => name.Trim()).Where(name => name.Length >= ShortestWord).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal))
        {
            var words = name.Contains('@', StringComparison.Ordinal) ? [] : name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            List<string> forms =
            [
                .. text.Contains(name, StringComparison.OrdinalIgnoreCase) && taken.Add(name) ? new[] { name } : [],
                .. words.Length < 2 ? [] : words.Where(word => word.Length >= ShortestWord && char.IsUpper(word[0]) && Holds(text, word) && taken.Add(word)),
            ];
            if (forms.Count > 0)
            {
                people.Add(forms);
            }
        }

        return people;
    }

    private static bool Holds(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length])))
            {
                return true;
            }
        }

        return false;
    }
}
