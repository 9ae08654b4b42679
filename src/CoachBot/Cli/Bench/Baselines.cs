using CoachBot.Core.Evaluation;
using CoachBot.Core.Frameworks;

namespace CoachBot.Cli.Bench;

/// <summary>What a mapper must be better than to be worth anything.</summary>
internal static class Baselines
{
    public static Predictor All { get; } = new("predict-all", (_, _, _) => 1);

    public static Predictor Name { get; } = new("name-match", (document, _, competency) => new NameMatch(competency.Title).IsIn(document.Item.Text) ? 1 : 0);

    /// <summary>Learns what words weigh, and from which cosine on to predict, from the unsealed documents alone.</summary>
    public static Predictor Cosine(LabelledSet set)
    {
        var unsealed = set.Documents.Where(document => !document.IsSealed).ToList();
        var words = new TfIdf([.. unsealed.Select(document => document.Item.Text)]);
        var texts = set.Documents.ToDictionary(document => document.Id, document => words.Vector(document.Item.Text), StringComparer.Ordinal);
        var cosines = new Dictionary<(string, string, CompetencyId), double>();
        foreach (var framework in set.Frameworks)
        {
            foreach (var competency in framework.Rated)
            {
                var said = words.Vector(TextOf(competency));
                foreach (var (document, text) in texts)
                {
                    cosines.Add((document, framework.Id, competency.Id), TfIdf.Cosine(said, text));
                }
            }
        }

        var plain = new Predictor("", (document, framework, competency) => cosines[(document.Id, framework.Id, competency.Id)]);
        var thresholds = set.Frameworks.ToDictionary(framework => framework.Id, framework => BestThreshold.Of(plain.Judge(unsealed, framework)), StringComparer.Ordinal);
        return new("tf-idf-cosine", (document, framework, competency) => plain.Strength(document, framework, competency) >= thresholds[framework.Id] ? 1 : 0);
    }

    private static string TextOf(Competency competency) =>
        string.Join('\n', [competency.Title, competency.Description, .. competency.Expectations.Select(expectation => expectation.Descriptor).OfType<string>().Distinct(StringComparer.Ordinal)]);
}
