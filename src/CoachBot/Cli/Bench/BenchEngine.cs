using CoachBot.Core.Frameworks;
using CoachBot.Core.Practices;

namespace CoachBot.Cli.Bench;

/// <summary>What is measured: says of each document how far it is about which practice, and maps that as <c>map</c> does; reads each document once.</summary>
internal sealed class BenchEngine
{
    public const string Rules = "rules";
    public const string Model = "model";
    public const string Merged = "merged";

    private readonly Dictionary<(string Document, string Framework, CompetencyId Competency), CompetencyFinding> _findings;

    public BenchEngine(string name, LabelledSet set, Func<BenchDocument, TextReading> read)
    {
        Name = name;
        _findings =
            (from document in set.Documents
             let presences = read(document).Presences()
             from framework in set.Frameworks
             from finding in CompetencyFinding.Of(framework, presences)
             select (Key: (document.Id, framework.Id, finding.Competency), Finding: finding)).ToDictionary(pair => pair.Key, pair => pair.Finding);
    }

    /// <summary>The deterministic mapper.</summary>
    public static BenchEngine OfRules(PracticeDetector detector, LabelledSet set) => new(Rules, set, document => detector.Read(document.Item));

    public static IReadOnlyList<string> All { get; } = [Rules, Model, Merged];

    public string Name { get; }

    public Predictor Predictor => new(Name, (document, framework, competency) => Find(document.Id, framework.Id, competency.Id)?.Strength ?? 0);

    /// <summary>What the strength rests on; null where nothing was found.</summary>
    public CompetencyFinding? Find(string document, string framework, CompetencyId competency) => _findings.GetValueOrDefault((document, framework, competency));
}
