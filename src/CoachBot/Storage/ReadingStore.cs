using CoachBot.Core.People;

namespace CoachBot.Storage;

/// <summary>By which version of a framework, and of the level rule, each person's evidence is read.</summary>
internal sealed class ReadingStore(Database database)
{
    /// <summary>The version for one framework; null when the person was never shown it.</summary>
    public async Task<Reading?> FindAsync(ReadGrant grant, string framework, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowAsync<Reading>(
            "select hash, rule_version, since from reading where person_id = @Subject and framework = @framework", new { grant.Subject, framework }, cancellationToken);
    }

    /// <summary>From now on, that version. The document is kept already.</summary>
    public async Task ChooseAsync(ReadGrant grant, string framework, string hash, int ruleVersion, DateTimeOffset now, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync(
            """
            insert into reading (person_id, framework, hash, rule_version, since) values (@Subject, @framework, @hash, @ruleVersion, @now)
            on conflict (person_id, framework) do update set hash = @hash, rule_version = @ruleVersion, since = @now
            """,
            new { grant.Subject, framework, hash, ruleVersion, now }, cancellationToken);
    }
}

/// <summary>The version that a person's evidence is read by in one framework.</summary>
internal sealed record Reading
{
    public string Hash { get; init; } = "";

    public int RuleVersion { get; init; }

    public DateTimeOffset Since { get; init; }
}
