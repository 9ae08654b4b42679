namespace CoachBot.Cli.Bench;

/// <summary>All that <c>bench</c> says.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Set">What was scored.</param>
/// <param name="Engine">The mapper's figures.</param>
/// <param name="Baselines">Those of the baselines; empty unless asked for.</param>
/// <param name="Errors">The mapper's worst errors; null when only sealed documents are scored.</param>
/// <param name="Answers">The answers of a model that were measured; null for the rules alone.</param>
internal sealed record BenchReport(BenchRequest Request, LabelledSet Set, Measurement Engine, IReadOnlyList<Measurement> Baselines, BenchErrors? Errors, MeasuredAnswers? Answers)
{
    public static BenchReport Of(BenchRequest request, LabelledSet set, BenchEngine engine, MeasuredAnswers? answers = null) => new(
        request,
        set,
        Measurement.Of(engine.Predictor, set, request.Sealing),
        request.Baselines ? [.. new[] { Bench.Baselines.All, Bench.Baselines.Name, Bench.Baselines.Cosine(set) }.Select(baseline => Measurement.Of(baseline, set, request.Sealing))] : [],
        request.Sealing == Sealing.Only ? null : BenchErrors.Of(engine, set, request.Errors),
        answers);

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

        foreach (var (what, documents) in Answers is { } answers ? [("without an answer", answers.Missing), ("with an answer that cannot be read", answers.Unreadable), ("restricted and sent to no model", answers.Restricted)] : Array.Empty<(string, List<BenchDocument>)>())
        {
            if (documents.Count > 0)
            {
                yield return $"{Counted.Of(documents.Count, "document", "documents")} {what}; nothing was found there{Named(documents)}.";
            }
        }

        if (Request.Baselines && Set.Documents.All(document => document.IsSealed))
        {
            yield return "No document is unsealed, so tf-idf-cosine has nothing to learn its threshold from and shows nothing.";
        }
    }

    private static string Named(List<BenchDocument> documents)
    {
        var open = documents.Where(document => !document.IsSealed).Select(document => document.Id).ToList();
        return open.Count == 0 ? "" : $": {string.Join(", ", open)}";
    }
}
