namespace CoachBot.Cli.Bench;

/// <summary>All that <c>bench</c> says.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Set">What was scored.</param>
/// <param name="Engine">The mapper's figures.</param>
/// <param name="Baselines">Those of the baselines; empty unless asked for.</param>
/// <param name="Errors">The mapper's worst errors; null when only sealed documents are scored.</param>
internal sealed record BenchReport(BenchRequest Request, LabelledSet Set, Measurement Engine, IReadOnlyList<Measurement> Baselines, BenchErrors? Errors)
{
    public static BenchReport Of(BenchRequest request, LabelledSet set, RulesEngine engine) => new(
        request,
        set,
        Measurement.Of(engine.Predictor, set, request.Sealing),
        request.Baselines ? [.. new[] { Bench.Baselines.All, Bench.Baselines.Name, Bench.Baselines.Cosine(set) }.Select(baseline => Measurement.Of(baseline, set, request.Sealing))] : [],
        request.Sealing == Sealing.Only ? null : BenchErrors.Of(engine, set, request.Errors));

    /// <summary>What a reader must know before believing a figure.</summary>
    public IEnumerable<string> Notes()
    {
        if (!Set.KnowsKinds)
        {
            yield return "Without an index nobody can tell postmortems and tickets apart; a text counts as a postmortem when it reads as one. No repository is known, so nothing is sealed.";
        }

        if (!Set.KnowsTopics)
        {
            yield return "Without a documents file nobody can tell what is off-topic.";
        }

        if (Request.Baselines && Set.Documents.All(document => document.IsSealed))
        {
            yield return "No document is unsealed, so tf-idf-cosine has nothing to learn its threshold from and shows nothing.";
        }
    }
}
