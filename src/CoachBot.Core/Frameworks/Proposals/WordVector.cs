namespace CoachBot.Core.Frameworks.Proposals;

/// <summary>The words of texts by stem, each with how much it is made of there.</summary>
internal sealed class WordVector
{
    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, double> Weights => _weights;

    /// <summary>Adds the words of a text; a word counts once in it, as much as its most telling place.</summary>
    public WordVector With(string text, double weight)
    {
        foreach (var stem in ContentWords.Of(text))
        {
            _weights[stem] = Math.Max(weight, _weights.GetValueOrDefault(stem));
        }

        return this;
    }
}
