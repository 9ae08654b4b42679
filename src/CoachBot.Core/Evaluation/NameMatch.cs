using CoachBot.Core.Frameworks;

namespace CoachBot.Core.Evaluation;

/// <summary>
/// The baseline that looks for a competency's name: every word of its title stands somewhere in the text, whatever its form.
/// What a title has in brackets is a name of its own.
/// </summary>
public sealed class NameMatch
{
    private readonly List<IReadOnlySet<string>> _names;

    /// <summary>Reads the names in a title.</summary>
    public NameMatch(string title)
    {
        var names = title.Split(['(', ')']).Select(ContentWords.Of).Where(words => words.Count > 0);
        _names = [.. names];
    }

    /// <summary>Whether the text has all words of one of the names.</summary>
    public bool IsIn(string text)
    {
        var words = ContentWords.Of(text);
        return _names.Exists(name => name.IsSubsetOf(words));
    }
}
