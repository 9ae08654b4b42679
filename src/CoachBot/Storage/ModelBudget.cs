using System.Globalization;
using CoachBot.Core.People;

namespace CoachBot.Storage;

/// <summary>The tokens of a UTC day, which all hosts share.</summary>
internal sealed class ModelBudget(Database database)
{
    /// <summary>Takes so many tokens; whether as many were left.</summary>
    public async Task<bool> ReserveAsync(DateOnly day, long tokens, long daily, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RunAsync(
            """
            insert into model_day as d (day, tokens) select @day::date, @tokens where @tokens <= @daily
            on conflict (day) do update set tokens = d.tokens + @tokens where d.tokens + @tokens <= @daily
            """,
            new { day = Text(day), tokens, daily }, cancellationToken) == 1;
    }

    /// <summary>Corrects what was taken by what was used.</summary>
    public async Task SettleAsync(DateOnly day, long change, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync("update model_day set tokens = greatest(0, tokens + @change) where day = @day::date", new { day = Text(day), change }, cancellationToken);
    }

    /// <summary>Notes tokens that nobody asked leave for.</summary>
    public async Task AddAsync(DateOnly day, long tokens, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync(
            "insert into model_day as d (day, tokens) values (@day::date, @tokens) on conflict (day) do update set tokens = d.tokens + @tokens", new { day = Text(day), tokens }, cancellationToken);
    }

    /// <summary>The tokens of that day that are used or taken.</summary>
    public async Task<long> OfAsync(DateOnly day, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowAsync<long>("select tokens from model_day where day = @day::date", new { day = Text(day) }, cancellationToken);
    }

    /// <summary>Leaves a notice for every admin, once a day, whichever host is first; whether this was the time.</summary>
    public async Task<bool> TellOnceAsync(DateOnly day, string text, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await connection.RunAsync(
            """
            insert into model_day as d (day, tokens, told_at) values (@day::date, 0, @now)
            on conflict (day) do update set told_at = @now where d.told_at is null
            """,
            new { day = Text(day), now }, cancellationToken) == 0)
        {
            return false;
        }

        foreach (var admin in await connection.RowsAsync<PersonId>("select id from person where 'admin' = any(roles) order by id", null, cancellationToken))
        {
            await NoticeStore.AddAsync(connection, admin, NoticeKind.Operation, null, text, now, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
