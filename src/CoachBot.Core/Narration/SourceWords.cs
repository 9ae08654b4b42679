using System.Collections.Frozen;

namespace CoachBot.Core.Narration;

/// <summary>The words and signs of the texts that something was written from.</summary>
internal sealed class SourceWords(IReadOnlyList<string> texts)
{
    private readonly FrozenSet<string> _words = texts.SelectMany(NarratedWord.Read).SelectMany(word => word.Parts.Append(word.Text)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenSet<string> _written = texts.SelectMany(NarratedWord.Read).SelectMany(word => word.Parts.Append(word.Text)).ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<char> _signs = string.Concat(texts).ToFrozenSet();

    /// <summary>Whether it stands there, in whatever case; of a word with hyphens, each part.</summary>
    public bool Has(string word) => _words.Contains(word) || (word.Contains('-', StringComparison.Ordinal) && word.Split('-').All(_words.Contains));

    /// <summary>Whether it stands there written like that.</summary>
    public bool HasAsWritten(string word) => _written.Contains(word) || (word.Contains('-', StringComparison.Ordinal) && word.Split('-').All(_written.Contains));

    public bool HasSign(char sign) => _signs.Contains(sign);

    /// <summary>Whether these words stand there, one behind the other.</summary>
    public bool HasPhrase(string phrase) => texts.Any(text => text.Contains(phrase, StringComparison.OrdinalIgnoreCase));
}
