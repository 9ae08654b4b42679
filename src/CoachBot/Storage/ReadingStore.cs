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

    /// <summary>The hash alone, for whoever may look at anything of the subject.</summary>
    public async Task<string?> HashAsync(ReadGrant grant, string framework, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowAsync<string>(
            "select hash from reading where person_id = @Subject and framework = @framework", new { grant.Subject, framework }, cancellationToken);
    }

    /// <summary>From now on, that version: the person chose it.</summary>
    public async Task ChooseAsync(ReadGrant grant, string framework, string hash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync(
            "update reading set hash = @hash, since = @now where person_id = @Subject and framework = @framework",
            new { grant.Subject, framework, hash, now }, cancellationToken);
    }

    /// <summary>From now on, that version, unless another was chosen since <paramref name="before"/> was read; null for a person who was never shown any.</summary>
    public async Task TakeOverAsync(
        ReadGrant grant, string framework, string? before, string hash, int ruleVersion, DateTimeOffset now, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync(
            before is null
                ? "insert into reading (person_id, framework, hash, rule_version, since) values (@Subject, @framework, @hash, @ruleVersion, @now) on conflict do nothing"
                : "update reading set hash = @hash, since = @now where person_id = @Subject and framework = @framework and hash = @before",
            new { grant.Subject, framework, before, hash, ruleVersion, now }, cancellationToken);
    }

    /// <summary>Takes down that the person was told which version of the level rule is in force.</summary>
    public async Task ToldOfRuleAsync(ReadGrant grant, string framework, int ruleVersion, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync(
            "update reading set rule_version = @ruleVersion where person_id = @Subject and framework = @framework",
            new { grant.Subject, framework, ruleVersion }, cancellationToken);
    }
}

/// <summary>The version that a person's evidence is read by in one framework.</summary>
internal sealed record Reading
{
    public string Hash { get; init; } = "";

    public int RuleVersion { get; init; }

    public DateTimeOffset Since { get; init; }
}
