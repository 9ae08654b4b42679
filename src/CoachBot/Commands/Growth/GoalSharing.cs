using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.Frameworks;
using CoachBot.Core.People;
using CoachBot.Core.Weekly;
using CoachBot.Packs;
using CoachBot.Pipeline;
using CoachBot.Storage;
using CoachBot.Weekly;

namespace CoachBot.Commands.Growth;

/// <summary>Telling one's manager what one works toward, and taking it back.</summary>
internal sealed class GoalSharing(SharedGoalStore goals, PeopleStore people, LevelReports reports, GrowthPlans plans)
{
    private const string Confirmed = "confirm";

    /// <summary>Shows what a manager would see, or shares it.</summary>
    /// <param name="grant">The person's own.</param>
    /// <param name="request">What was typed.</param>
    /// <param name="packs">The packs in force.</param>
    /// <param name="framework">The framework that the competency is of.</param>
    /// <param name="words">What was typed behind <c>share</c>, without the framework.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ChatReply> ShareAsync(
        ReadGrant grant, ChatRequest request, PackLibrary packs, Framework framework, IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        if (await ManagerAsync(request.Actor, cancellationToken) is not { } manager)
        {
            return ChatReply.Refused(new Problem("the directory names no manager for you, so nobody would see it", Do: "Ask your admin who it should be"));
        }

        var isConfirmed = words.Count > 1 && words[0].Equals(Confirmed, StringComparison.OrdinalIgnoreCase);
        var typed = string.Join(' ', isConfirmed ? words.Skip(1) : words);
        var (competency, problem) = typed.Length > 0
            ? FrameworkChoice.Competency(packs, framework, typed)
            : await NextAsync(grant, request, framework, cancellationToken);
        if (competency is null || competency.IsTeamFigure)
        {
            return ChatReply.Refused(problem is null ? new("a figure of a team is nobody's goal", Found: typed, Do: "See /mylevel for competencies") : problem with { Do = "Name one: /growth share <competency>; /mylevel shows them" });
        }

        var goal = new SharedGoal(request.Actor.Id, request.Actor.Name, competency.TitleIn(request.Actor.TargetIn(framework.Id)?.Track));
        if (!isConfirmed)
        {
            return GoalReply.Preview(goal, manager, QuestionOf(packs, goal, manager, request.Now), $"{competency.Id} in {framework.Id}");
        }

        // An operator may look at what is shared. What is shared is the person's to say.
        if (!grant.IsOwn)
        {
            return ChatReply.Refused(new Problem("only they can share what they work toward", Do: "Ask them to type it"));
        }

        await goals.ShareAsync(grant, framework.Id, competency.Id, request.Now, cancellationToken);
        return GoalReply.Shared(goal, manager);
    }

    public async Task<ChatReply> UnshareAsync(ReadGrant grant, CancellationToken cancellationToken) => GoalReply.Unshared(await goals.UnshareAsync(grant, cancellationToken));

    /// <summary>That they share a goal, for the end of a reply; nothing when they share none.</summary>
    public async Task<IReadOnlyList<ChatBlock>> ReminderAsync(ReadGrant grant, PackLibrary packs, Person person, CancellationToken cancellationToken) =>
        GoalWording.TitleOf(await goals.FindAsync(grant, cancellationToken), packs, person) is { } title
            ? [new ChatBlock.Note($"You share with your manager that you work toward {title}. Take it back: /growth unshare")]
            : [];

    private async Task<Person?> ManagerAsync(Person person, CancellationToken cancellationToken) =>
        person.ManagerId is { } id ? await people.FindAsync(id.Value, cancellationToken) : null;

    private async Task<(Competency? Competency, Problem? Problem)> NextAsync(ReadGrant grant, ChatRequest request, Framework framework, CancellationToken cancellationToken)
    {
        var read = await reports.ReadAsync(grant, request.Actor, framework, request.Now, cancellationToken);
        var steps = await plans.ReadAsync(grant, request.Actor, read.Report, cancellationToken);
        return steps.Count > 0 ? (steps[0].Gap, null) : (null, new Problem("there is no next step now that a goal could be taken from"));
    }

    // The first that the digest will ask: goals are asked about every other week.
    private static string QuestionOf(PackLibrary packs, SharedGoal goal, Person manager, DateTimeOffset now)
    {
        var week = DigestWeek.At(manager, now);
        var asked = packs.Questions.For(goal.Person, week, goal.Goal);
        return asked == packs.Questions.For(goal.Person, week, null) ? packs.Questions.For(goal.Person, week.Plus(1), goal.Goal) : asked;
    }
}
