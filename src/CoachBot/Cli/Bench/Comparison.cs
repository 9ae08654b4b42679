using CoachBot.Core.Evaluation;
using CoachBot.Core.Frameworks;

namespace CoachBot.Cli.Bench;

/// <summary>How the parts compare over the same competencies.</summary>
/// <param name="Framework">Id of the framework.</param>
/// <param name="Least">The label from which on something is there.</param>
/// <param name="Threshold">The strength from which on something is predicted.</param>
/// <param name="Competencies">Those with enough positives in all documents.</param>
/// <param name="Parts">All documents first.</param>
internal sealed record Comparison(string Framework, LabelStrength Least, double Threshold, IReadOnlyList<CompetencyId> Competencies, IReadOnlyList<ComparedPart> Parts);

/// <summary>A part of the documents in a comparison.</summary>
internal sealed record ComparedPart(string Part, LikeForLike Figure);
