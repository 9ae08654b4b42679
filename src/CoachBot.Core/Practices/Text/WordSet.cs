namespace CoachBot.Core.Practices.Text;

/// <summary>A closed set of words or stems. Most words are in none, which one bit tells.</summary>
internal sealed class WordSet
{
    private const int Bits = 4096;

    private readonly HashSet<string> _words;
    private readonly ulong[] _marks = new ulong[Bits / 64];

    public WordSet(IEnumerable<string> words)
    {
        _words = words.ToHashSet(StringComparer.Ordinal);
        foreach (var word in _words)
        {
            var bit = Lexeme.HashOf(word);
            _marks[(bit >> 6) & (_marks.Length - 1)] |= 1UL << bit;
        }
    }

    /// <summary>The stems of these words.</summary>
    public static WordSet OfStems(string list) => new(list.Split(' ').Select(word => Stemmer.Read(word).Stem));

    public bool Contains(Word word) => IsMarked(word.Lexeme.LowerHash) && _words.Contains(word.Lower);

    public bool ContainsStem(Word word) => IsMarked(word.Lexeme.StemHash) && _words.Contains(word.Stem);

    public bool ContainsPronoun(Word word) =>
        ReferenceEquals(word.Lexeme.Pronoun, word.Lower) ? Contains(word) : _words.Contains(word.Lexeme.Pronoun);

    public bool Contains(string word) => _words.Contains(word);

    public bool ContainsAny(ReadOnlySpan<Word> words)
    {
        foreach (var word in words)
        {
            if (Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    public bool ContainsAnyStem(ReadOnlySpan<Word> words)
    {
        foreach (ref readonly var word in words)
        {
            if (ContainsStem(word))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsMarked(int hash) => (_marks[(hash >> 6) & ((Bits / 64) - 1)] & (1UL << hash)) != 0;
}
