namespace CoachBot.Core.Frameworks.Linting.Text;

/// <summary>
/// Which words belong to which competency of a framework. A word weighs the more the fewer competencies use it; what the
/// sentence in question says itself, wherever it is repeated, is no proof of where it belongs.
/// </summary>
internal sealed class CompetencyVocabulary
{
    // Tuned on real ladders: nearly all of what the sentence says must be known elsewhere and hardly any of it at home.
    private const int FewestShared = 3;
    private const double SmallestShare = 0.45;
    private const double LargestOwnShare = 0.2;

    private readonly Dictionary<LintCompetency, List<(string Text, IReadOnlySet<string> Stems)>> _sentences;
    private readonly Dictionary<LintCompetency, IReadOnlySet<string>> _titles;

    public CompetencyVocabulary(IEnumerable<LintCompetency> competencies)
    {
        Competencies = [.. competencies];
        _titles = Competencies.ToDictionary(competency => competency, competency => ContentWords.Of(competency.Title));
        _sentences = Competencies.ToDictionary(competency => competency, competency => TextsOf(competency)
            .SelectMany(Sentences.Of)
            .Select(sentence => (sentence.Text, ContentWords.Of(sentence.Text)))
            .ToList());
    }

    public IReadOnlyList<LintCompetency> Competencies { get; }

    /// <summary>The competency that a sentence of this one clearly belongs to instead; null for a sentence that is in place.</summary>
    public LintCompetency? BetterPlace(LintCompetency home, string sentence)
    {
        var words = ContentWords.Of(sentence);
        if (words.Count < FewestShared || words.Overlaps(_titles[home]))
        {
            return null;
        }

        var known = Competencies.ToDictionary(competency => competency, competency => Known(competency, sentence, words));
        var weights = words.ToDictionary(word => word, word => Weight(known.Values.Count(set => set.Contains(word))), StringComparer.Ordinal);
        var total = weights.Values.Sum();
        double Share(LintCompetency competency) => known[competency].Sum(word => weights[word]) / total;

        var best = Competencies.Where(competency => competency != home).MaxBy(Share);
        return best is not null
            && _titles[best].Count(words.Contains) >= Math.Min(2, _titles[best].Count)
            && known[best].Count >= FewestShared
            && Share(best) >= SmallestShare
            && Share(home) <= LargestOwnShare
            ? best
            : null;
    }

    private HashSet<string> Known(LintCompetency competency, string sentence, IReadOnlySet<string> words)
    {
        var known = _sentences[competency].Where(other => other.Text != sentence).SelectMany(other => other.Stems).Where(words.Contains)
            .ToHashSet(StringComparer.Ordinal);
        known.UnionWith(_titles[competency].Where(words.Contains));
        return known;
    }

    private double Weight(int competencies) => Math.Log((Competencies.Count + 1.0) / (competencies + 0.5));

    private static IEnumerable<string> TextsOf(LintCompetency competency) =>
        competency.Cells.Select(cell => cell.Descriptor?.Text).Append(competency.Description?.Text).OfType<string>();
}
