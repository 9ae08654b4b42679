namespace CoachBot.Storage;

/// <summary>The questions that a language model was asked, without any of their words.</summary>
internal sealed class ModelLedger(Database database)
{
    public async Task AddAsync(ModelEntry entry, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync(
            """
            insert into model_question (at, prompt, version, model, outcome, tokens_in, tokens_out, milliseconds, is_left)
            values (@At, @Prompt, @Version, @Model, @Outcome, @TokensIn, @TokensOut, @Milliseconds, @IsLeft)
            """,
            entry, cancellationToken);
    }

    /// <summary>How many questions ended in which way since then, the most frequent first.</summary>
    public async Task<IReadOnlyList<(string Outcome, long Count)>> OutcomesAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowsAsync<(string Outcome, long Count)>(
            "select outcome, count(*) from model_question where at >= @since group by outcome order by count(*) desc, outcome", new { since }, cancellationToken);
    }

    /// <summary>Forgets questions, answers and days that are older.</summary>
    public async Task TidyAsync(DateTimeOffset questionsBefore, DateTimeOffset answersBefore, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync(
            """
            delete from model_question where at < @questionsBefore;
            delete from model_answer where kept_at < @answersBefore;
            delete from model_day where day < (@questionsBefore::timestamptz at time zone 'UTC')::date
            """,
            new { questionsBefore, answersBefore }, cancellationToken);
    }
}

/// <summary>One question.</summary>
/// <param name="At">When it was asked.</param>
/// <param name="Prompt">The id of the template.</param>
/// <param name="Version">Its version.</param>
/// <param name="Model">The model's name.</param>
/// <param name="Outcome">How it ended, one of a few fixed words.</param>
/// <param name="TokensIn">The tokens of all its requests.</param>
/// <param name="TokensOut">The tokens of all its answers.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="IsLeft">Whether the asker went on without it.</param>
internal sealed record ModelEntry(DateTimeOffset At, string Prompt, int Version, string Model, string Outcome, long TokensIn, long TokensOut, int Milliseconds, bool IsLeft);
