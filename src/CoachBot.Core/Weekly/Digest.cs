using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Weekly;

/// <summary>What a manager is told of a week. It holds nothing that its subjects have not confirmed and do not share.</summary>
/// <param name="Manager">Whom it is for.</param>
/// <param name="Week">The week.</param>
/// <param name="Reports">A line for every direct report, by name. Never empty.</param>
/// <param name="Open">Open, unowned work that would suit the team.</param>
/// <param name="Spread">Practices that some can show to others, by title; empty below <see cref="DigestComposer.SmallestTeam"/> reports.</param>
/// <param name="Ageing">Follow-ups that have been open for long, oldest first.</param>
/// <param name="Load">What being on call came to, a note a team; only of teams of <see cref="DigestComposer.SmallestTeam"/> or more.</param>
public sealed record Digest(
    PersonId Manager,
    IsoWeek Week,
    IReadOnlyList<DigestLine> Reports,
    Shortened<DigestOpenWork> Open,
    IReadOnlyList<Practice> Spread,
    Shortened<AgeingFollowUp> Ageing,
    IReadOnlyList<OnCallLoad> Load)
{
    /// <summary>All of it that is about one person: what that person is shown.</summary>
    public DigestAbout About(PersonId person) => new(
        Week,
        Reports.First(line => line.Person == person),
        [.. Open.Items.Where(open => open.Toward.Any(toward => toward.Person == person)).Select(open => open with { Toward = [.. open.Toward.Where(toward => toward.Person == person)] })]);
}

/// <summary>What a digest says about one person.</summary>
/// <param name="Week">Its week.</param>
/// <param name="Line">Their line.</param>
/// <param name="Open">The open work that names them, and nobody else.</param>
public sealed record DigestAbout(IsoWeek Week, DigestLine Line, IReadOnlyList<DigestOpenWork> Open);

/// <summary>The first of a list, and how many more there are.</summary>
/// <param name="Items">What is shown.</param>
/// <param name="More">How many are not; 0 or more.</param>
public sealed record Shortened<T>(IReadOnlyList<T> Items, int More);

/// <summary>Shortens lists.</summary>
internal static class Shortened
{
    /// <summary>At most so many of all.</summary>
    public static Shortened<T> Of<T>(IReadOnlyList<T> all, int most) => new([.. all.Take(most)], Math.Max(0, all.Count - most));
}

/// <summary>One direct report.</summary>
/// <param name="Person">Whose line it is.</param>
/// <param name="Name">Their name.</param>
/// <param name="Goal">What the goal that they share is called; null for none.</param>
/// <param name="Learned">What they confirmed in the week and share; empty says nothing about why.</param>
/// <param name="Question">What to ask them.</param>
public sealed record DigestLine(PersonId Person, string Name, string? Goal, IReadOnlyList<DigestQuote> Learned, string Question);

/// <summary>A piece of evidence as others see it.</summary>
/// <param name="Text">Literal, but for the names of others.</param>
/// <param name="Work">Where it is from.</param>
/// <param name="DoneAt">When the work was done, UTC.</param>
/// <param name="Practice">What it shows.</param>
public sealed record DigestQuote(string Text, WorkKey Work, DateTimeOffset DoneAt, Practice Practice);

/// <summary>An open piece of work that nobody has.</summary>
/// <param name="Work">The item it is, or stands in.</param>
/// <param name="Title">What is to be done, literal but for names.</param>
/// <param name="Practices">What doing it would exercise, by title.</param>
/// <param name="Toward">Those whose shared goal it fits, by name.</param>
public sealed record DigestOpenWork(WorkKey Work, string Title, IReadOnlyList<Practice> Practices, IReadOnlyList<SharedGoal> Toward);

/// <summary>A goal that somebody shares with their manager.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Name">Their name.</param>
/// <param name="Goal">What it is called.</param>
public sealed record SharedGoal(PersonId Person, string Name, string Goal);

/// <summary>A follow-up that has been open for long. Who has it is not said.</summary>
/// <param name="Work">The item it stands in.</param>
/// <param name="Title">What is to be done, literal but for names; null where the words are not to be repeated.</param>
/// <param name="Weeks">How many whole weeks it has been open, 2 or more.</param>
public sealed record AgeingFollowUp(WorkKey Work, string? Title, int Weeks);

/// <summary>What being on call came to for a team in a stretch of time.</summary>
/// <param name="Team">Id of the team.</param>
/// <param name="People">How many people the team has.</param>
/// <param name="Pages">How often somebody was paged.</param>
/// <param name="NightPages">How many of these at night.</param>
public sealed record OnCallLoad(string Team, int People, int Pages, int NightPages);
