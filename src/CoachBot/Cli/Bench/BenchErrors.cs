using CoachBot.Core.Evaluation;

namespace CoachBot.Cli.Bench;

/// <summary>An error of the mapper, and what it rests on.</summary>
internal sealed record BenchError(string Document, string Framework, string Competency, double Strength, IReadOnlyList<string> Practices, IReadOnlyList<string> Quotes);

/// <summary>The errors to look at first, of unsealed documents alone.</summary>
/// <param name="FalsePositives">Shown and not there, the plainest first, with the sentences that fired.</param>
/// <param name="FalseNegatives">A main subject and not shown, the furthest from it first, with what was found too weak.</param>
internal sealed record BenchErrors(IReadOnlyList<BenchError> FalsePositives, IReadOnlyList<BenchError> FalseNegatives)
{
    public static BenchErrors Of(BenchEngine engine, LabelledSet set, int count)
    {
        var unsealed = set.Documents.Where(document => !document.IsSealed).ToDictionary(document => document.Id, StringComparer.Ordinal);
        var judgements = set.Frameworks.SelectMany(framework => engine.Predictor.Judge(unsealed.Values, framework)).ToList();
        return new(
            [.. WorstErrors.FalsePositives(judgements, count).Select(Error)],
            [.. WorstErrors.FalseNegatives(judgements, count).Select(Error)]);

        BenchError Error(Judgement judgement)
        {
            var finding = engine.Find(judgement.Document, judgement.Framework, judgement.Competency);
            return new(
                judgement.Document, judgement.Framework, judgement.Competency.Value, judgement.Strength,
                [.. finding?.Parts.Select(part => part.Presence.Practice.Value) ?? []],
                [.. finding?.Quotes.Select(quote => quote.In(unsealed[judgement.Document].Item.Text)) ?? []]);
        }
    }
}
