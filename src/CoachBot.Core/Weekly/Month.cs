using CoachBot.Core.Work;

namespace CoachBot.Core.Weekly;

/// <summary>An incident of a team.</summary>
/// <param name="Work">The item that tells of it.</param>
/// <param name="Title">Its title, literally as written.</param>
/// <param name="DoneAt">When it was over, UTC.</param>
/// <param name="IsPostmortem">Whether the item is a postmortem; else somebody logged it.</param>
/// <param name="IsVouched">Whether anybody said "I was there".</param>
public sealed record MonthIncident(WorkKey Work, string Title, DateTimeOffset DoneAt, bool IsPostmortem, bool IsVouched);

/// <summary>What an on-call lead's month is made of.</summary>
/// <param name="Team">Id of the team.</param>
/// <param name="First">The first day of the month.</param>
/// <param name="People">How many people the team has.</param>
/// <param name="Incidents">The month's incidents, in any order.</param>
/// <param name="FollowUps">The team's follow-ups that are not done, in any order.</param>
public sealed record MonthInput(string Team, DateOnly First, int People, IReadOnlyList<MonthIncident> Incidents, IReadOnlyList<OpenFollowUp> FollowUps)
{
    /// <summary>What being on call came to; null where it is not known.</summary>
    public OnCallLoad? Load { get; init; }

    /// <summary>The names that could stand in what is shown.</summary>
    public required Evidence.NameIndex Names { get; init; }
}

/// <summary>What an on-call lead is told of their team's last month. It counts items, never people.</summary>
/// <param name="Team">Id of the team.</param>
/// <param name="First">The first day of the month.</param>
/// <param name="Incidents">How many incidents were logged or have a postmortem; of both it is one.</param>
/// <param name="WithoutPostmortem">Those that were logged and have no postmortem, oldest first; titles without names.</param>
/// <param name="OpenFollowUps">How many follow-ups of the month's incidents are open.</param>
/// <param name="NotVouched">In how many of them nobody said "I was there"; null below <see cref="DigestComposer.SmallestTeam"/> people.</param>
/// <param name="Load">What being on call came to; null below <see cref="DigestComposer.SmallestTeam"/> people, and where it is not known.</param>
public sealed record Month(
    string Team, DateOnly First, int Incidents, Shortened<MonthIncident> WithoutPostmortem, int OpenFollowUps, int? NotVouched, OnCallLoad? Load);
