using CoachBot.Core.People;

namespace CoachBot.Storage;

/// <summary>What people answered to suggested next steps, so that nobody hears the same twice within twelve weeks.</summary>
internal sealed class SuggestionStore(Database database)
{
    public static readonly TimeSpan Memory = TimeSpan.FromDays(7 * 12);

    /// <summary>The same for what is suggested unasked: it is noted when it is put on its way, and may arrive hours later.</summary>
    public static readonly TimeSpan UnaskedMemory = Memory + TimeSpan.FromDays(1);

    public async Task AnswerAsync(ReadGrant grant, string actionId, string answer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync(
            "insert into suggestion (person_id, action_id, at, answer) values (@Subject, @actionId, @now, @answer) on conflict do nothing",
            new { grant.Subject, actionId, now, answer }, cancellationToken);
    }

    /// <summary>The actions answered within <see cref="Memory"/>; what was only suggested can still be asked for.</summary>
    public async Task<IReadOnlySet<string>> SetAsideAsync(ReadGrant grant, DateTimeOffset now, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.RowsAsync<string>(
            "select distinct action_id from suggestion where person_id = @Subject and at > @since and answer <> 'suggested'",
            new { grant.Subject, since = now - Memory }, cancellationToken)).ToHashSet(StringComparer.Ordinal);
    }
}
