using CoachBot.Core.Evidence;
using CoachBot.Core.Growth;

namespace CoachBot.Core.Weekly;

/// <summary>What a weekly message says to somebody about themselves.</summary>
/// <param name="Proposals">The plainest first, at most <see cref="NudgeComposer.MostShown"/>.</param>
/// <param name="MoreProposals">How many more wait.</param>
/// <param name="Step">The one next step; null where the catalogue has none left.</param>
public sealed record Nudge(IReadOnlyList<NudgeProposal> Proposals, int MoreProposals, NextAction? Step)
{
    /// <summary>Whether there is nothing to say.</summary>
    public bool IsEmpty => Proposals.Count == 0 && Step is null;
}

/// <summary>A proposal in a weekly message.</summary>
/// <param name="Item">The evidence.</param>
/// <param name="IsTicked">Whether "Looks right" agrees to it: it is plain enough that nine of ten such are right.</param>
public sealed record NudgeProposal(EvidenceItem Item, bool IsTicked);
