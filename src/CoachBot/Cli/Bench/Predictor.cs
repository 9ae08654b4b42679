using CoachBot.Core.Evaluation;
using CoachBot.Core.Frameworks;

namespace CoachBot.Cli.Bench;

/// <summary>Something that says how plainly a document shows a competency.</summary>
/// <param name="Name">As tables and JSON call it.</param>
/// <param name="Strength">0 to 1; 0 for not at all.</param>
internal sealed record Predictor(string Name, Func<BenchDocument, Framework, Competency, double> Strength)
{
    /// <summary>A judgement of every competency that people are rated by, in each document.</summary>
    public IReadOnlyList<Judgement> Judge(IEnumerable<BenchDocument> documents, Framework framework) =>
    [
        .. from competency in framework.Rated
           from document in documents
           select new Judgement(document.Id, framework.Id, competency.Id, document.LabelOf(framework, competency), Strength(document, framework, competency)),
    ];
}
