using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Practices;

/// <summary>Numbers the stems that the phrases of a catalogue are made of: phrases and words are compared as numbers.</summary>
internal sealed class StemNumbers
{
    /// <summary>The number of every stem that is in no phrase.</summary>
    public const int None = 0;

    private readonly string?[] _stems;
    private readonly int[] _hashes;

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
        foreach (var stem in stems)
        {
            var hash = Lexeme.HashOf(stem);
            var place = PlaceOf(stem, hash);
            (_stems[place], _hashes[place]) = (stem, hash);
        }
    }

    /// <summary>The number of a stem, from 1 on; <see cref="None"/> when no phrase has it.</summary>
    public int Of(string stem) => NumberAt(PlaceOf(stem, Lexeme.HashOf(stem)));

    public int Of(Word word) => NumberAt(PlaceOf(word.Stem, word.Lexeme.StemHash));

    /// <summary>One more than the highest number there may be.</summary>
    public int Limit => _stems.Length + 1;

    private int NumberAt(int place) => _stems[place] is null ? None : place + 1;

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
