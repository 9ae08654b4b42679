using CoachBot.Core.Practices;

namespace CoachBot.Core.Frameworks.Proposals;

/// <summary>
/// Proposes which practices feed a competency, by likeness of words: those of the competency against each practice's
/// title, summary, topics and signals, rare words counting more. A proposal is a start for somebody who looks at it.
/// </summary>
public sealed class LinkProposals
{
    /// <summary>From this likeness on, 0 to 1, a practice is proposed.</summary>
    public const double ProposedFrom = 0.08;

    /// <summary>How like the best one a further practice must be to be proposed beside it.</summary>
    public const double ShareOfBest = 0.45;

    /// <summary>How many practices are proposed at most.</summary>
    public const int MostLinks = 6;

    // The best may carry a work item alone; of the others it takes two, for one of four may not belong there.
    private const int BestWeight = 60;
    private const int FurtherWeight = 40;

    // How much of a practice's own length counts; the rest is that of the usual practice.
    private const double OwnLength = 0.5;

    private readonly IReadOnlyList<(Practice Practice, WordVector Words)> _practices;
    private readonly Dictionary<string, double> _rarity;
    private readonly double _usualLength;

    /// <summary>Reads the words of the catalogue, once.</summary>
    public LinkProposals(PracticeCatalogue catalogue)
    {
        _practices = [.. catalogue.Practices.Select(practice => (practice, WordsOf(practice)))];
        _rarity = _practices.SelectMany(pair => pair.Words.Weights.Keys).GroupBy(stem => stem, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Math.Log((double)(_practices.Count + 1) / group.Count()), StringComparer.Ordinal);
        _usualLength = _practices.Select(pair => Length(pair.Words)).DefaultIfEmpty(1).Average();
    }

    /// <summary>The links to propose, the likest first, marked as proposed; empty when no practice is like enough.</summary>
    /// <param name="title">The competency's title.</param>
    /// <param name="description">What it is about; empty when nothing says.</param>
    /// <param name="descriptors">What its levels expect.</param>
    public IReadOnlyList<PracticeLink> For(string title, string description, IEnumerable<string> descriptors)
    {
        var words = new WordVector().With(title, 3).With(description, 1.5).With(string.Join('\n', descriptors), 1);
        var likest = _practices.Select(pair => (pair.Practice, Likeness: Likeness(words, pair.Words)))
            .OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Practice.Id.Value, StringComparer.Ordinal).ToList();
        return likest.Count == 0
            ? []
            : [.. likest.TakeWhile(pair => pair.Likeness >= Math.Max(ProposedFrom, likest[0].Likeness * ShareOfBest)).Take(MostLinks)
                .Select((pair, index) => new PracticeLink(pair.Practice.Id, index == 0 ? BestWeight : FurtherWeight) { IsProposed = true })];
    }

    private double Unknown => Math.Log(_practices.Count + 1);

    private static WordVector WordsOf(Practice practice) => new WordVector()
        .With(practice.Title, 4)
        .With(string.Join('\n', practice.Topics), 3)
        .With(practice.Summary, 2)
        .With(string.Join('\n', practice.Signals.SelectMany(signal => signal.Objects)), 1)
        .With(string.Join('\n', practice.Signals.SelectMany(signal => signal.Acts)), 1);

    private double Likeness(WordVector competency, WordVector practice)
    {
        var shared = competency.Weights.Keys.Where(practice.Weights.ContainsKey)
            .Sum(stem => competency.Weights[stem] * practice.Weights[stem] * _rarity[stem] * _rarity[stem]);
        return shared == 0 ? 0 : shared / (Length(competency) * ((OwnLength * Length(practice)) + ((1 - OwnLength) * _usualLength)));
    }

    // A word that no practice has is the rarest of all: what a competency says beside makes it less like any practice.
    private double Length(WordVector words) =>
        Math.Sqrt(words.Weights.Sum(pair => Math.Pow(pair.Value * _rarity.GetValueOrDefault(pair.Key, Unknown), 2)));
}
