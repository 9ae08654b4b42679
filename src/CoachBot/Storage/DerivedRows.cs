using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Storage;

/// <summary>What was made of one work item's newest revision, whoever it is about.</summary>
/// <param name="Work">The item.</param>
/// <param name="Reading">What its text says of practices.</param>
/// <param name="Contributions">The parts of people whose consent is on.</param>
/// <param name="Unmatched">The parts of names that mean nobody.</param>
internal sealed record DerivedRows(
    StoredWork Work,
    TextReading Reading,
    IReadOnlyList<Contribution> Contributions,
    IReadOnlyList<(WrittenContribution Part, MatchFailure Reason)> Unmatched)
{
    /// <summary>The parts of everybody whom the directory knows: who wrote an item vouches for others, whether they are on or off.</summary>
    public IReadOnlyList<Contribution> Everybody { get; init; } = [];

    /// <summary>The names of the directory that were looked for in the text beside the item's own.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];
}
