using System.Text;
using CoachBot.Core.People;

namespace CoachBot.Core.Evidence;

/// <summary>Hides colleagues in quotes that are shown to somebody other than their subject.</summary>
public static class QuoteMask
{
    /// <summary>What stands for a name, an address or a handle.</summary>
    public const string Colleague = "[colleague]";

    /// <summary>
    /// The quote with every name but the subject's replaced by <see cref="Colleague"/>, surnames, e-mail addresses and
    /// handles included; what is around them stays literal.
    /// </summary>
    /// <param name="quote">The literal quote.</param>
    /// <param name="subject">Whose evidence it is; null for what is nobody's, in which every name is hidden.</param>
    /// <param name="names">All names that could stand in it: the directory's, and those the work item names itself.</param>
    public static string For(string quote, Person? subject, IEnumerable<string> names)
    {
        var own = WordsOf(subject?.Name ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var others = names.Where(name => !name.Equals(subject?.Name, StringComparison.OrdinalIgnoreCase)).Select(WordsOf)
            .Where(words => words.Length > 0).OrderByDescending(words => words.Length).ToList();
        var single = others.SelectMany(words => words).Where(word => word.Length > 1 && !own.Contains(word)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var tokens = NameToken.Read(quote);
        var hidden = new bool[tokens.Count];
        for (var at = 0; at < tokens.Count; at++)
        {
            var full = others.Find(words => words.Length > 1 && StandsAt(tokens, at, words));
            for (var i = 0; i < (full?.Length ?? 0); i++)
            {
                hidden[at + i] = true;
            }

            hidden[at] |= tokens[at].IsAddress
                ? !IsOwnAddress(tokens[at].Text, subject)
                : char.IsUpper(tokens[at].Text[0]) && single.Contains(tokens[at].Text);
        }

        return Masked(quote, tokens, hidden);
    }

    // Neighbouring parts of one name become one mark.
    private static string Masked(string quote, List<NameToken> tokens, bool[] hidden)
    {
        var masked = new StringBuilder();
        var from = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (hidden[at])
            {
                var isNewName = at == 0 || !hidden[at - 1] || quote[tokens[at - 1].End..tokens[at].Start] is not (" " or "-");
                masked.Append(isNewName ? quote[from..tokens[at].Start] + Colleague : "");
                from = tokens[at].End;
            }
        }

        return masked.Append(quote, from, quote.Length - from).ToString();
    }

    private static bool StandsAt(List<NameToken> tokens, int at, string[] words) =>
        at + words.Length <= tokens.Count
        && char.IsUpper(tokens[at].Text[0])
        && words.Select((word, i) => tokens[at + i].Text.Equals(word, StringComparison.OrdinalIgnoreCase)).All(same => same);

    private static bool IsOwnAddress(string address, Person? subject) =>
        address.Equals(subject?.Email, StringComparison.OrdinalIgnoreCase);

    private static string[] WordsOf(string name) =>
        name.Contains('@', StringComparison.Ordinal) ? [] : [.. NameToken.Read(name).Select(token => token.Text)];
}
