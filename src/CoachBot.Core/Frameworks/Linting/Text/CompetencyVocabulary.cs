namespace CoachBot.Core.Frameworks.Linting.Text;

/// <summary>
/// Which words belong to which competency of a framework. A word weighs the more the fewer competencies use it; what the
/// sentence in question says itself, wherever it is repeated, is no proof of where it belongs.
/// </summary>
internal sealed class CompetencyVocabulary
{
    // Tuned on real ladders, whose competencies share much: the sentence must use the other one's own name, and the more
    // of it the less the rest has to say.
    private const int FewestShared = 3;
    private const double SmallestShare = 0.45;
    private const double LargestOwnShare = 0.35;
    private const double Margin = 0.35;
    private const double MarginByOneWord = 0.5;

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
        if (best is null || known[best].Count < FewestShared || Share(best) < SmallestShare || Share(home) > LargestOwnShare)
        {
            return null;
        }

        var margin = _titles[best].Count(words.Contains) switch { 0 => double.PositiveInfinity, 1 => MarginByOneWord, _ => Margin };
        return Share(best) - Share(home) >= margin ? best : null;
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
