namespace CoachBot.Core.Practices.Text;

/// <summary>
/// Remembers the lexemes of the words met last. A word has one place in the table, and gives it up to the next that falls
/// there: the table never grows, whatever is read. Readers share it without locks, since a place holds one reference.
/// </summary>
internal static class Lexicon
{
    // Some ten thousand spellings make up nearly all of what engineers write.
    private const int Places = 1 << 15;

    // Longer words are rarely met twice.
    private const int LongestKept = 32;

    private static readonly Lexeme?[] Table = new Lexeme?[Places];

    /// <summary>The lexeme of a word as written, of at least one character.</summary>
    public static Lexeme Of(ReadOnlySpan<char> written)
    {
        if (written.Length > LongestKept)
        {
            return Lexeme.Of(written);
        }

        ref var place = ref Table[Lexeme.HashOf(written) & (Places - 1)];
        var known = Volatile.Read(ref place);
        if (known is null || !written.SequenceEqual(known.Spelling))
        {
            known = Lexeme.Of(written);
            Volatile.Write(ref place, known);
        }

        return known;
    }
}
