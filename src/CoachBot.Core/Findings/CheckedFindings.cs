using System.Collections.Immutable;

namespace CoachBot.Core.Findings;

/// <summary>What held of a list of claims, and why the others do not.</summary>
/// <param name="Findings">What held, in the order of the text; each practice, person and sentence once.</param>
/// <param name="Faults">A reason for each claim, or person of one, that was left out, in the order of the claims.</param>
public sealed record CheckedFindings(ImmutableArray<Finding> Findings, ImmutableArray<FindingFault> Faults)
{
    /// <summary>Nothing was claimed.</summary>
    public static CheckedFindings None { get; } = new([], []);
}
