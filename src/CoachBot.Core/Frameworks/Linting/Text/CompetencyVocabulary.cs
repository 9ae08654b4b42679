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

    private readonly Dictionary<LintCompetency, int> _at = [];
    private readonly List<IReadOnlySet<string>> _titles = [];

    // For each word, and for each sentence as it stands: which competencies have it, in their order, in how many sentences.
    private readonly Dictionary<string, List<(int Competency, int Count)>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Competency, int Count)>> _sentences = new(StringComparer.Ordinal);

    public CompetencyVocabulary(IEnumerable<LintCompetency> competencies)
    {
        Competencies = [.. competencies];
        foreach (var competency in Competencies)
        {
            var at = _at[competency] = _titles.Count;
            _titles.Add(ContentWords.Of(competency.Title));
            foreach (var word in _titles[at])
            {
                // A title is no sentence: it stays whichever sentence is in question.
                Add(_words, word, at);
            }

            foreach (var (_, text) in TextsOf(competency).SelectMany(Sentences.Of))
            {
                Add(_sentences, text, at);
                foreach (var word in ContentWords.Of(text))
                {
                    Add(_words, word, at);
                }
            }
        }
    }

    public IReadOnlyList<LintCompetency> Competencies { get; }

    /// <summary>The competency that a sentence of this one clearly belongs to instead; null for a sentence that is in place.</summary>
    public LintCompetency? BetterPlace(LintCompetency home, string sentence)
    {
        var words = ContentWords.Of(sentence);
        var own = _at[home];
        if (words.Count < FewestShared || words.Overlaps(_titles[own]))
        {
            return null;
        }

        // Every copy of the sentence has all of its words, and none of them counts.
        var copies = new int[Competencies.Count];
        foreach (var (competency, count) in _sentences.GetValueOrDefault(sentence, []))
        {
            copies[competency] = count;
        }

        var weights = new double[Competencies.Count];
        var known = new int[Competencies.Count];
        var total = 0.0;
        foreach (var counts in words.Select(word => _words.GetValueOrDefault(word, [])))
        {
            var knowing = 0;
            foreach (var (competency, count) in counts)
            {
                knowing += count > copies[competency] ? 1 : 0;
            }

            var weight = Weight(knowing);
            total += weight;
            foreach (var (competency, count) in counts)
            {
                if (count > copies[competency])
                {
                    weights[competency] += weight;
                    known[competency]++;
                }
            }
        }

        var best = Enumerable.Range(0, Competencies.Count).Where(competency => competency != own).DefaultIfEmpty(own).MaxBy(competency => weights[competency]);
        var (share, ownShare) = (weights[best] / total, weights[own] / total);
        if (best == own || known[best] < FewestShared || share < SmallestShare || ownShare > LargestOwnShare)
        {
            return null;
        }

        var margin = _titles[best].Count(words.Contains) switch { 0 => double.PositiveInfinity, 1 => MarginByOneWord, _ => Margin };
        return share - ownShare >= margin ? Competencies[best] : null;
    }

    private static void Add(Dictionary<string, List<(int Competency, int Count)>> index, string key, int competency)
    {
        var counts = index.TryGetValue(key, out var found) ? found : index[key] = [];
        if (counts is [.., var last] && last.Competency == competency)
        {
            counts[^1] = (competency, last.Count + 1);
        }
        else
        {
            counts.Add((competency, 1));
        }
    }

    private double Weight(int competencies) => Math.Log((Competencies.Count + 1.0) / (competencies + 0.5));

    private static IEnumerable<string> TextsOf(LintCompetency competency) =>
        competency.Cells.Select(cell => cell.Descriptor?.Text).Append(competency.Description?.Text).OfType<string>();
}
