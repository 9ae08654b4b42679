using CoachBot.Core.Evidence;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Growth;
using CoachBot.Core.People;
using CoachBot.Core.Work;

namespace CoachBot.Core.Weekly;

/// <summary>What a manager's digest is made of.</summary>
public sealed record DigestInput
{
    /// <summary>Whom it is for.</summary>
    public required PersonId Manager { get; init; }

    /// <summary>The week.</summary>
    public required IsoWeek Week { get; init; }

    /// <summary>When it is made, UTC.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Every direct report, in any order; at least one.</summary>
    public required IReadOnlyList<DigestReport> Reports { get; init; }

    /// <summary>Open work of the reports' teams that nobody has, in any order.</summary>
    public IReadOnlyList<Opportunity> Open { get; init; } = [];

    /// <summary>Follow-ups of the reports' teams that are not done, in any order.</summary>
    public IReadOnlyList<OpenFollowUp> FollowUps { get; init; } = [];

    /// <summary>What being on call came to for the reports' teams, where it is known.</summary>
    public IReadOnlyList<OnCallLoad> Load { get; init; } = [];

    /// <summary>The names that could stand in what is shown.</summary>
    public required NameIndex Names { get; init; }
}

/// <summary>A direct report.</summary>
/// <param name="Person">Who it is.</param>
/// <param name="Framework">The framework that they see unasked, as it is now: an earlier version would tell that they looked.</param>
/// <param name="Evidence">Theirs. What is not confirmed and shared is left out, whatever is handed in.</param>
/// <param name="Goal">What they share as a goal; null for none.</param>
public sealed record DigestReport(Person Person, Framework Framework, IReadOnlyList<DigestEvidence> Evidence, DigestGoal? Goal)
{
    /// <summary>What the goal is called; null for none, and for whoever is off.</summary>
    public string? GoalTitle => Person.Consent == Consent.On ? Goal?.Title : null;

    /// <summary>What others may see of it.</summary>
    internal IReadOnlyList<DigestEvidence> Shared => Person.Consent == Consent.Off ? []
        : [.. Evidence.Where(piece => piece.Item is { Status: EvidenceStatus.Confirmed, Shared: true } && piece.Item.Person == Person.Id)];
}

/// <summary>A competency that somebody shares as their goal.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Track">Id of the track they are on in its framework; null for none.</param>
public sealed record DigestGoal(Competency Competency, string? Track)
{
    /// <summary>What it is called on their track.</summary>
    public string Title => Competency.TitleIn(Track);
}

/// <summary>A piece of evidence with the moment that its subject confirmed it.</summary>
/// <param name="Item">The piece. Quotes are needed only where it was confirmed in the week.</param>
/// <param name="InWeek">Whether its subject first confirmed it within the week.</param>
public sealed record DigestEvidence(EvidenceItem Item, bool InWeek);

/// <summary>A follow-up that is not done.</summary>
/// <param name="Work">The item it stands in.</param>
/// <param name="Title">What is to be done, literally as written.</param>
/// <param name="Since">From when it is open, UTC.</param>
public sealed record OpenFollowUp(WorkKey Work, string Title, DateTimeOffset Since);
