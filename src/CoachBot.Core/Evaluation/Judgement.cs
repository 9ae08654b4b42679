using CoachBot.Core.Frameworks;

namespace CoachBot.Core.Evaluation;

/// <summary>What a careful reader says of a competency in a document; the number is what a labels file holds.</summary>
public enum LabelStrength
{
    /// <summary>Nothing in the document shows it.</summary>
    Absent = 0,

    /// <summary>It is there, as a side activity, in brief, or as a specific plan.</summary>
    Weak = 1,

    /// <summary>It is a main subject of what was done.</summary>
    Strong = 2,
}

/// <summary>One competency in one document: what the reader says of it beside what was predicted.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Framework">Id of the framework.</param>
/// <param name="Competency">Which competency.</param>
/// <param name="Label">The reader's word.</param>
/// <param name="Strength">How plainly it was predicted, 0 to 1; 0 for not at all.</param>
public sealed record Judgement(string Document, string Framework, CompetencyId Competency, LabelStrength Label, double Strength);

/// <summary>The strengths from which on a prediction counts.</summary>
public static class PredictionThreshold
{
    /// <summary>Worth showing.</summary>
    public const double Shown = 0.5;

    /// <summary>Plain enough to be ticked before anybody has looked.</summary>
    public const double PreTicked = 0.75;
}
