using CoachBot.Core.Frameworks;
using CoachBot.Core.People;

namespace CoachBot.Storage;

/// <summary>The goals that people share with their managers.</summary>
internal sealed class SharedGoalStore(Database database)
{
    /// <summary>The subject's own; null when they share none.</summary>
    public async Task<StoredGoal?> FindAsync(ReadGrant grant, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowAsync<StoredGoal>("select person_id, framework, competency from shared_goal where person_id = @Subject", new { grant.Subject }, cancellationToken);
    }

    /// <summary>Shares a goal in place of any other, unless CoachBot was turned off meanwhile.</summary>
    public async Task ShareAsync(ReadGrant grant, string framework, CompetencyId competency, DateTimeOffset now, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync(
            """
            insert into shared_goal (person_id, framework, competency, shared_at)
            select id, @framework, @competency, @now from person where id = @Subject and consent = 'on'
            on conflict (person_id) do update set framework = excluded.framework, competency = excluded.competency, shared_at = excluded.shared_at
            """,
            new { grant.Subject, framework, competency, now }, cancellationToken);
    }

    /// <summary>Shares none from here on.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> UnshareAsync(ReadGrant grant, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RunAsync("delete from shared_goal where person_id = @Subject", new { grant.Subject }, cancellationToken) > 0;
    }

    /// <summary>Those of the subjects of several grants.</summary>
    public async Task<IReadOnlyDictionary<PersonId, StoredGoal>> SharedAsync(IReadOnlyCollection<ReadGrant> grants, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.RowsAsync<StoredGoal>(
            "select g.person_id, g.framework, g.competency from shared_goal g join person p on p.id = g.person_id and p.consent = 'on' where g.person_id = any(@subjects)",
            new { subjects = ReadGrant.SharedSubjects(grants) }, cancellationToken)).ToDictionary(goal => goal.PersonId);
    }
}

/// <summary>A goal as it is stored.</summary>
internal sealed record StoredGoal
{
    public PersonId PersonId { get; init; }

    public string Framework { get; init; } = "";

    public CompetencyId Competency { get; init; }
}
