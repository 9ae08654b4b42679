namespace CoachBot.Benchmarks.Calibration;

/// <summary>How far the points of a competency in a document lie above those needed, and whether a reader finds it there.</summary>
/// <param name="Framework">Id of the framework.</param>
/// <param name="Surplus">Points above those needed; below zero when they do not suffice.</param>
/// <param name="IsThere">The reader's word.</param>
internal readonly record struct LabelledPoints(string Framework, double Surplus, bool IsThere);
