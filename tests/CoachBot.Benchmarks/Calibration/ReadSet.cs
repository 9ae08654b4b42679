using CoachBot.Cli.Bench;
using CoachBot.Core.Evaluation;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Practices;

namespace CoachBot.Benchmarks.Calibration;

/// <summary>Labelled documents, each read once; what is made of the reading may be varied.</summary>
internal sealed class ReadSet(LabelledSet set, PracticeDetector detector)
{
    private readonly Dictionary<string, TextReading> _readings = set.Documents.ToDictionary(document => document.Id, document => detector.Read(document.Item));

    public LabelledSet Set => set;

    public IReadOnlyList<LabelledPoints> Points(IReadOnlyList<BenchDocument> documents) =>
    [
        .. from document in documents
           let presences = _readings[document.Id].Presences()
           from framework in set.Frameworks
           let findings = CompetencyFinding.Of(framework, presences).ToDictionary(finding => finding.Competency)
           from competency in framework.Rated
           where findings.ContainsKey(competency.Id)
           let finding = findings[competency.Id]
           select new LabelledPoints(framework.Id, finding.Points - finding.PointsNeeded, document.LabelOf(framework, competency) >= LabelStrength.Weak),
    ];

    /// <summary>How a framework scores over all documents when every hit has the points that <paramref name="points"/> gives it.</summary>
    public Score Score(Framework framework, Func<BenchDocument, SentenceHit, double> points)
    {
        var judgements = new List<Judgement>();
        foreach (var document in set.Documents)
        {
            var reading = _readings[document.Id];
            var varied = reading with { Hits = [.. reading.Hits.Select(hit => hit with { Points = points(document, hit) })] };
            var strengths = CompetencyFinding.Of(framework, varied.Presences()).ToDictionary(finding => finding.Competency, finding => finding.Strength);
            judgements.AddRange(framework.Rated.Select(competency => new Judgement(
                document.Id, framework.Id, competency.Id, document.LabelOf(framework, competency), strengths.GetValueOrDefault(competency.Id))));
        }

        return CoachBot.Core.Evaluation.Score.Of(judgements, PredictionThreshold.Shown, LabelStrength.Weak);
    }
}
