using System.Collections.Frozen;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Narration;

/// <summary>The English words that a collection of texts is written with, in all their forms, and those that every text is.</summary>
public sealed class KnownWords
{
    // What is said of work everywhere and may stand in no pack.
    private const string Everyday = """
        yes okay able also another answer answers ask asks because become becomes before begin begins bring brings build builds came clear clearer close closer come
        comes connect connects could day days depend depends done easy end ends exactly far fit fits follow follows gap gaps gather gathers goal goals grow grows growth
        hard idea keep keeps kind last later lead leads learn learns left less link links little look looks matter matters mean means miss missing month months move moves
        name near nearer next nothing now offer offers open others part parts people person piece pieces place point points practice prepare prepares question real
        right say says see seen shape show shows side sign since skill skills small something soon stand stands start starts still step steps stretch sure team tell tells
        thing think time today together toward turn turns week weeks while whole word words work works worth year years
        """;

    private readonly FrozenSet<string> _stems;

    /// <summary>The words of these texts.</summary>
    public KnownWords(IEnumerable<string> texts) =>
        _stems = texts.Append(Everyday).SelectMany(NarratedWord.Read).SelectMany(word => word.Parts).Where(part => part.All(char.IsLetter)).Select(StemOf).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word is one of them, whatever its form and case; of a word with hyphens, each part.</summary>
    public bool Knows(string word) =>
        word.Split('-', '\'', '’').Where(part => part.Length > 0).All(part => ContentWords.IsFunction(part.ToLowerInvariant()) || _stems.Contains(StemOf(part)))
        || ContentWords.IsFunction(word.ToLowerInvariant().Replace('’', '\''));

    /// <summary>How many of a text's words it knows, 0 to 1; 1 for a text without words. Figures and abbreviations are no words.</summary>
    public double ShareOf(string text)
    {
        var words = NarratedWord.Read(text).Where(word => !word.HasDigit && !word.IsMixed && !word.IsJoined).ToList();
        return words.Count == 0 ? 1 : (double)words.Count(word => Knows(word.Text)) / words.Count;
    }

    private static string StemOf(string word) => Stemmer.Read(word.ToLowerInvariant()).Stem;
}
