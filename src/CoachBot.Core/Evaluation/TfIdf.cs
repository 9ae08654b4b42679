using CoachBot.Core.Frameworks;

namespace CoachBot.Core.Evaluation;

/// <summary>
/// The baseline of word statistics: the cosine of two texts, their words weighted by how often they stand there and how rare they
/// are in a collection.
/// </summary>
public sealed class TfIdf
{
    private readonly Dictionary<string, int> _documents;
    private readonly int _count;

    /// <summary>Learns from a collection how rare words are.</summary>
    public TfIdf(IReadOnlyCollection<string> collection)
    {
        _count = collection.Count;
        _documents = collection.SelectMany(ContentWords.Of).CountBy(stem => stem, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>The weighted words of a text, of length 1; empty for a text without any.</summary>
    public IReadOnlyDictionary<string, double> Vector(string text)
    {
        // The order of the words decides how sums are rounded.
        var weights = ContentWords.Stems(text).CountBy(stem => stem, StringComparer.Ordinal).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => (Stem: pair.Key, Weight: pair.Value * Rarity(pair.Key))).ToList();
        var length = Math.Sqrt(weights.Sum(pair => pair.Weight * pair.Weight));
        return weights.ToDictionary(pair => pair.Stem, pair => pair.Weight / length, StringComparer.Ordinal);
    }

    /// <summary>How alike two vectors are, 0 to 1; 0 when one is empty.</summary>
    public static double Cosine(IReadOnlyDictionary<string, double> one, IReadOnlyDictionary<string, double> other) =>
        one.Keys.Order(StringComparer.Ordinal).Sum(stem => one[stem] * other.GetValueOrDefault(stem));

    // Smoothed: a word that no document has is as rare as if one more document had it.
    private double Rarity(string stem) => Math.Log((1.0 + _count) / (1 + _documents.GetValueOrDefault(stem))) + 1;
}
