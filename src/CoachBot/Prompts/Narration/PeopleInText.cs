using CoachBot.Core.Evidence;
using CoachBot.Core.Narration;

namespace CoachBot.Prompts.Narration;

/// <summary>The people who may stand in what goes to a model, so that they leave as placeholders.</summary>
internal static class PeopleInText
{
    private static readonly char[] Blanks = [' '];

    /// <summary>
    /// Each name that stands in the texts, whole or in part: the name, and those of its words that stand there and are no
    /// other's. In lower case a word that is English is that word.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IEnumerable<string> texts, NameIndex names, KnownWords known)
    {
        var text = string.Join('\n', texts);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. names.Near(text).OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)
                .Select(name => (IReadOnlyList<string>)
                [
                    .. text.Contains(name, StringComparison.OrdinalIgnoreCase) && taken.Add(name) ? new[] { name } : [],
                    .. name.Split(Blanks, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 1 && word != name && Stands(text, word, known) && taken.Add(word)),
                ])
                .Where(forms => forms.Count > 0),
        ];
    }

    private static bool Stands(string text, string word, KnownWords known)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var isWhole = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length]));
            if (isWhole && (char.IsUpper(text[at]) || !known.Knows(word)))
            {
                return true;
            }
        }

        return false;
    }
}
