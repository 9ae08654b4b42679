namespace CoachBot.Prompts;

/// <summary>
/// Where the product asks a language model. Whoever asks has an answer of their own by rules and gives that whenever the
/// desk returns null: no model, no answer in time, no budget, or nothing in the answer that holds.
/// </summary>
internal interface IPromptDesk
{
    /// <summary>The model as people read of it; null when none is set.</summary>
    string? Model { get; }

    /// <summary>Whether the prompt of that id is asked at all.</summary>
    bool IsOn(string prompt);

    /// <summary>Whether the tokens of the day leave room for a question of that id; work that can wait waits for them.</summary>
    Task<bool> HasRoomAsync(string prompt, CancellationToken cancellationToken);

    /// <summary>
    /// Asks, and reads the answer; one that cannot be read is asked for once more, with what was wrong. Never throws for what
    /// a model or the way to it does.
    /// </summary>
    Task<PromptAnswer<T>?> AskAsync<T>(PromptQuestion question, IPromptReading<T> reading, CancellationToken cancellationToken)
        where T : class;
}
