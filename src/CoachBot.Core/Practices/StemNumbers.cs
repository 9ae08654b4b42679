using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Practices;

/// <summary>Numbers the stems that the phrases of a catalogue are made of: phrases and words are compared as numbers.</summary>
internal sealed class StemNumbers
{
    /// <summary>The number of every stem that is in no phrase.</summary>
    public const int None = 0;

    private static int _made;

    // Tells these numbers from those of another catalogue.
    private readonly int _stamp = Interlocked.Increment(ref _made);

    private readonly string?[] _stems;
    private readonly int[] _hashes;
    private readonly int[] _numbers;

    // Sixteen bits for each place: most words are in no phrase, which one bit tells.
    private readonly ushort[] _marks;

    /// <param name="stems">Each once.</param>
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
        _numbers = new int[places];
        _marks = new ushort[places];
        Limit = 1;
        foreach (var stem in stems)
        {
            var hash = Lexeme.HashOf(stem);
            var place = PlaceOf(stem, hash);
            (_stems[place], _hashes[place], _numbers[place]) = (stem, hash, Limit++);
            _marks[(hash >> 4) & (places - 1)] |= MarkOf(hash);
        }
    }

    /// <summary>The number of a stem, from 1 on; <see cref="None"/> when no phrase has it.</summary>
    public int Of(string stem) => Of(stem, Lexeme.HashOf(stem));

    /// <summary>The same for a word, which remembers it.</summary>
    public int Of(Word word)
    {
        var lexeme = word.Lexeme;
        var known = Volatile.Read(ref lexeme.StemNumber);
        if ((int)(known >> 32) == _stamp)
        {
            return (int)known;
        }

        var number = Of(lexeme.Stem, lexeme.StemHash);
        Volatile.Write(ref lexeme.StemNumber, ((long)_stamp << 32) | (uint)number);
        return number;
    }

    /// <summary>One more than the highest number there is.</summary>
    public int Limit { get; }

    private int Of(string stem, int hash)
    {
        if ((_marks[(hash >> 4) & (_marks.Length - 1)] & MarkOf(hash)) == 0)
        {
            return None;
        }

        var place = PlaceOf(stem, hash);
        return _stems[place] is null ? None : _numbers[place];
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
