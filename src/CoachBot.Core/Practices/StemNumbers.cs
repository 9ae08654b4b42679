using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Practices;

/// <summary>Numbers the stems that the phrases of a catalogue are made of: phrases and words are compared as numbers.</summary>
internal sealed class StemNumbers
{
    /// <summary>The number of every stem that is in no phrase.</summary>
    public const int None = 0;

    private readonly string?[] _stems;
    private readonly int[] _hashes;

    // Sixteen bits for each place: most words are in no phrase, which one bit tells.
    private readonly ushort[] _marks;

    public StemNumbers(IReadOnlyCollection<string> stems)
    {
        // Four places for each: nearly every word is told by the first one looked at.
        var places = 4;
        while (places < 4 * stems.Count)
        {
            places *= 2;
        }

        _stems = new string?[places];
        _hashes = new int[places];
        _marks = new ushort[places];
        foreach (var stem in stems)
        {
            var hash = Lexeme.HashOf(stem);
            var place = PlaceOf(stem, hash);
            (_stems[place], _hashes[place]) = (stem, hash);
            _marks[(hash >> 4) & (places - 1)] |= MarkOf(hash);
        }
    }

    /// <summary>The number of a stem, from 1 on; <see cref="None"/> when no phrase has it.</summary>
    public int Of(string stem) => Of(stem, Lexeme.HashOf(stem));

    public int Of(Word word) => Of(word.Stem, word.Lexeme.StemHash);

    /// <summary>One more than the highest number there may be.</summary>
    public int Limit => _stems.Length + 1;

    private int Of(string stem, int hash)
    {
        if ((_marks[(hash >> 4) & (_marks.Length - 1)] & MarkOf(hash)) == 0)
        {
            return None;
        }

        var place = PlaceOf(stem, hash);
        return _stems[place] is null ? None : place + 1;
    }

    private static ushort MarkOf(int hash) => (ushort)(1 << (hash & 15));

    // Where the stem is, or would be.
    private int PlaceOf(string stem, int hash)
    {
        var place = hash & (_stems.Length - 1);
        while (_stems[place] is { } taken && !(_hashes[place] == hash && taken == stem))
        {
            place = (place + 1) & (_stems.Length - 1);
        }

        return place;
    }
}
