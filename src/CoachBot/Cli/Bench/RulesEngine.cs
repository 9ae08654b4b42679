using CoachBot.Core.Frameworks;
using CoachBot.Core.Practices;

namespace CoachBot.Cli.Bench;

/// <summary>The deterministic mapper, asked as <c>map</c> asks it; reads each document once.</summary>
internal sealed class RulesEngine
{
    public const string Name = "rules";

    private readonly Dictionary<(string Document, string Framework, CompetencyId Competency), CompetencyFinding> _findings;

    public RulesEngine(PracticeDetector detector, LabelledSet set) => _findings =
        (from document in set.Documents
         let presences = detector.Read(document.Item).Presences()
         from framework in set.Frameworks
         from finding in CompetencyFinding.Of(framework, presences)
         select (Key: (document.Id, framework.Id, finding.Competency), Finding: finding)).ToDictionary(pair => pair.Key, pair => pair.Finding);

    public Predictor Predictor => new(Name, (document, framework, competency) => Find(document.Id, framework.Id, competency.Id)?.Strength ?? 0);

    /// <summary>What the strength rests on; null where nothing was found.</summary>
    public CompetencyFinding? Find(string document, string framework, CompetencyId competency) => _findings.GetValueOrDefault((document, framework, competency));
}
