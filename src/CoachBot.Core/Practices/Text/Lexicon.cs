namespace CoachBot.Core.Practices.Text;

/// <summary>
/// Remembers the lexemes of the words met last. A word has one place in the table, and gives it up to the next that falls
/// there: the table never grows, whatever is read. Readers share it without locks, since a place holds one reference.
/// </summary>
internal static class Lexicon
{
    // Some ten thousand spellings make up nearly all of what engineers write.
    private const int PlaceBits = 15;

    // Longer words are rarely met twice.
    private const int LongestKept = 32;

    private static readonly Lexeme?[] Table = new Lexeme?[1 << PlaceBits];

    /// <summary>The lexeme of a word as written, of at least one character.</summary>
    public static Lexeme Of(ReadOnlySpan<char> written)
    {
        if (written.Length > LongestKept)
        {
            return Lexeme.Of(written);
        }

        var ends = WordEnds.Of(written);
        ref var place = ref Table[ends.Spread() >> (64 - PlaceBits)];
        var known = Volatile.Read(ref place);
        if (known is null || known.Ends != ends || (written.Length > WordEnds.Whole && !written.SequenceEqual(known.Spelling)))
        {
            known = Lexeme.Of(written);
            Volatile.Write(ref place, known);
        }

        return known;
    }
}
