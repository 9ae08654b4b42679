namespace CoachBot.Storage;

/// <summary>Answers of a language model, for whoever asks the same again. They hold placeholders where names were.</summary>
internal sealed class ModelAnswers(Database database)
{
    /// <summary>The answer to what has that hash; null when none is kept.</summary>
    public async Task<string?> FindAsync(string key, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowAsync<string>("select answer from model_answer where key = @key", new { key }, cancellationToken);
    }

    /// <summary>Keeps an answer; of two to the same, the later.</summary>
    public async Task KeepAsync(ModelAnswer answer, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync(
            """
            insert into model_answer (key, prompt, version, model, answer, kept_at) values (@Key, @Prompt, @Version, @Model, @Answer, @At)
            on conflict (key) do update set answer = excluded.answer, kept_at = excluded.kept_at
            """,
            answer, cancellationToken);
    }
}

/// <summary>An answer that could be used.</summary>
/// <param name="Key">The hash of what was asked.</param>
/// <param name="Prompt">The id of the template.</param>
/// <param name="Version">Its version.</param>
/// <param name="Model">The model's name.</param>
/// <param name="Answer">What it said, with placeholders.</param>
/// <param name="At">When.</param>
internal sealed record ModelAnswer(string Key, string Prompt, int Version, string Model, string Answer, DateTimeOffset At);
