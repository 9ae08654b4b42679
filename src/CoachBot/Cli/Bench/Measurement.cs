using CoachBot.Core.Evaluation;
using CoachBot.Core.Work;

namespace CoachBot.Cli.Bench;

/// <summary>How well one predictor does.</summary>
internal sealed record Measurement(string Predictor, IReadOnlyList<PartFigures> Parts)
{
    /// <summary>What compares the parts with each other; empty when there is only one.</summary>
    public IReadOnlyList<Comparison> Comparisons { get; } = Parts is [{ Part: BenchPart.All } whole, ..] && Parts.Count > 1 ? [.. whole.OfAllKinds.SelectMany(all => all.Views.Select(view => Compare(Parts, all, view)))] : [];

    private static readonly (LabelStrength Least, double Threshold)[] Views =
    [
        (LabelStrength.Weak, PredictionThreshold.Shown), (LabelStrength.Weak, PredictionThreshold.PreTicked),
        (LabelStrength.Strong, PredictionThreshold.Shown), (LabelStrength.Strong, PredictionThreshold.PreTicked),
    ];

    public static Measurement Of(Predictor predictor, LabelledSet set, Sealing sealing) =>
        new(predictor.Name, [.. BenchPart.Of(set, sealing).Select(part => PartOf(predictor, set, part))]);

    private static PartFigures PartOf(Predictor predictor, LabelledSet set, BenchPart part) => new(
        part.Name,
        part.Documents.Count,
        [
            .. from framework in set.Frameworks
               from kind in set.KnowsKinds ? new WorkKind?[] { null, WorkKind.Postmortem, WorkKind.Ticket } : [null]
               let documents = part.Documents.Where(document => kind is null || document.Item.Kind == kind).ToList()
               let judgements = predictor.Judge(documents, framework)
               select new FrameworkFigures(framework.Id, kind, documents.Count, [.. Views.Select(view => new Figures(view.Least, view.Threshold, Score.Of(judgements, view.Threshold, view.Least)))]),
        ],
        set.KnowsTopics ? OffTopicOf(predictor, set, part) : null);

    private static Comparison Compare(IReadOnlyList<PartFigures> parts, FrameworkFigures all, Figures view) => new(
        all.Framework,
        view.Least,
        view.Threshold,
        [.. view.Score.Enough],
        [
            .. from part in parts
               let own = part.OfAllKinds.First(figures => figures.Framework == all.Framework).At(view.Least, view.Threshold)
               select new ComparedPart(part.Part, LikeForLike.Of(own, view.Score)),
        ]);

    private static OffTopicFigures OffTopicOf(Predictor predictor, LabelledSet set, BenchPart part)
    {
        var offTopic = part.Documents.Where(document => document.IsOffTopic).ToList();
        var shown = offTopic.Where(document => set.Frameworks.Any(framework =>
            framework.Rated.Any(competency => predictor.Strength(document, framework, competency) >= PredictionThreshold.Shown))).ToList();
        return new(offTopic.Count, shown.Count, [.. shown.Where(document => !document.IsSealed).Select(document => document.Id)]);
    }
}

/// <summary>How well a predictor does on a part of the documents.</summary>
internal sealed record PartFigures(string Part, int Documents, IReadOnlyList<FrameworkFigures> Frameworks, OffTopicFigures? OffTopic)
{
    public IEnumerable<FrameworkFigures> OfAllKinds => Frameworks.Where(figures => figures.Kind is null);
}

/// <summary>How well it does in one framework, on documents of one kind, or of all kinds when it is null.</summary>
internal sealed record FrameworkFigures(string Framework, WorkKind? Kind, int Documents, IReadOnlyList<Figures> Views)
{
    public Score At(LabelStrength least, double threshold) => Views.First(view => view.Least == least && view.Threshold == threshold).Score;
}

/// <summary>One score, and what it counts as there and as predicted.</summary>
internal sealed record Figures(LabelStrength Least, double Threshold, Score Score);

/// <summary>Off-topic documents, how many of them have any competency shown, and which, sealed ones left out.</summary>
internal sealed record OffTopicFigures(int Documents, int Shown, IReadOnlyList<string> Unsealed);
