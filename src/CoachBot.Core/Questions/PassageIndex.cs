using System.Collections.Frozen;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Narration;

namespace CoachBot.Core.Questions;

/// <summary>
/// Finds the passages that speak of what a question asks: by their words, rare ones before frequent ones, short passages before
/// long ones (Okapi BM25). What is about a topic that the question names comes before the rest, whatever else is asked. Pure: the
/// same passages and the same question find the same.
/// </summary>
public sealed class PassageIndex
{
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.75;

    // A passage that holds the question's least telling words alone says nothing of what was asked.
    private const double LeastShare = 0.34;
    private const double LeastOfBest = 0.35;

    // What a passage is asked for by is said of it on purpose, and makes it no longer.
    private const int WeightOfAskedBy = 2;

    private readonly IReadOnlyList<Entry> _entries;
    private readonly FrozenDictionary<string, int> _frequency;
    private readonly double _averageLength;

    /// <summary>An index of these passages. Of equally good ones the earlier is found first.</summary>
    public PassageIndex(IReadOnlyList<Passage> passages)
    {
        _entries = [.. passages.Select(Entry.Of)];
        _frequency = _entries.SelectMany(entry => entry.Terms.Keys).CountBy(term => term, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);
        _averageLength = _entries.Count == 0 ? 1 : Math.Max(1, _entries.Average(entry => entry.Length));
    }

    /// <summary>The best passages, best first; none where nothing speaks of it.</summary>
    /// <param name="question">As it was asked.</param>
    /// <param name="most">How many; 1 or more.</param>
    public IReadOnlyList<Passage> Best(string question, int most)
    {
        var asked = Terms(question).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var pairs = Pairs(question).Where(_frequency.ContainsKey).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var whole = asked.Sum(Rarity);
        var found = _entries.Where(entry => whole > 0 && asked.Where(entry.Terms.ContainsKey).Sum(Rarity) >= LeastShare * whole)
            .Select((entry, at) => (entry.Passage, at, Topic: asked.Count(entry.Topic.Contains), Score: asked.Concat(pairs).Sum(term => Weight(entry, term))))
            .OrderByDescending(one => one.Topic).ThenByDescending(one => one.Score).ThenBy(one => one.at).ToList();
        return [.. found.Where(one => one.Score >= LeastOfBest * found[0].Score).DistinctBy(one => one.Passage.Text, StringComparer.Ordinal).Take(most).Select(one => one.Passage)];
    }

    private double Weight(Entry entry, string term) =>
        !entry.Terms.TryGetValue(term, out var count) ? 0
        : Rarity(term) * count * (Saturation + 1) / (count + (Saturation * (1 - LengthWeight + (LengthWeight * entry.Length / _averageLength))));

    private double Rarity(string term)
    {
        var holding = _frequency.GetValueOrDefault(term);
        return Math.Log(1 + ((_entries.Count - holding + 0.5) / (holding + 0.5)));
    }

    // Keys of work and dates are asked for as they stand.
    private static IEnumerable<string> Terms(string text) =>
        ContentWords.Stems(text).Concat(NarratedWord.Read(text).Where(word => word.HasDigit && word.Text.Length > 1).Select(word => word.Lower));

    // "incident command" is more than an incident and a command.
    private static IEnumerable<string> Pairs(string text)
    {
        var stems = ContentWords.Stems(text).ToList();
        return stems.Zip(stems.Skip(1), (one, next) => $"{one} {next}");
    }

    private sealed record Entry(Passage Passage, FrozenDictionary<string, int> Terms, FrozenSet<string> Topic, int Length)
    {
        public static Entry Of(Passage passage)
        {
            var text = $"{passage.Text}\n{passage.Citation}";
            List<string> own = [.. PassageIndex.Terms(text)];
            var counts = own.Concat(Pairs(text)).Concat(Enumerable.Repeat(passage.AlsoAskedBy, WeightOfAskedBy).SelectMany(asked => PassageIndex.Terms(asked).Concat(Pairs(asked))))
                .CountBy(term => term, StringComparer.Ordinal);
            return new(passage, counts.ToFrozenDictionary(StringComparer.Ordinal), PassageIndex.Terms(passage.Topic).ToFrozenSet(StringComparer.Ordinal), own.Count);
        }
    }
}
