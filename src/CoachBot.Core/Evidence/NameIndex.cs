namespace CoachBot.Core.Evidence;

/// <summary>
/// The names that could stand in a text, found by their words: of a directory of thousands each quote meets few. What
/// <see cref="QuoteMask"/> hides is the same with these as with all names.
/// </summary>
public sealed class NameIndex
{
    private readonly ILookup<string, string> _byWord;
    private readonly NameIndex? _more;

    /// <summary>An index of names.</summary>
    /// <param name="names">In any order, repeats allowed.</param>
    /// <param name="more">Names that are known already; null for none.</param>
    public NameIndex(IEnumerable<string> names, NameIndex? more = null)
    {
        _more = more;
        _byWord = names.Distinct(StringComparer.Ordinal)
            .SelectMany(name => NameToken.Read(name).Select(token => (token.Text, Name: name)))
            .ToLookup(pair => pair.Text, pair => pair.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Every name that shares a word with the text.</summary>
    public IReadOnlyCollection<string> Near(string text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var words = NameToken.Read(text);
        for (var index = this; index is not null; index = index._more)
        {
            found.UnionWith(words.SelectMany(word => index._byWord[word.Text]));
        }

        return found;
    }
}
