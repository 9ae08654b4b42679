namespace CoachBot.Prompts;

/// <summary>The desk of a deployment without a model: everything is by rules.</summary>
internal sealed class NoModel : IPromptDesk
{
    public string? Model => null;

    public bool IsOn(string prompt) => false;

    public Task<bool> HasRoomAsync(string prompt, CancellationToken cancellationToken) => Task.FromResult(false);

    public Task<PromptAnswer<T>?> AskAsync<T>(PromptQuestion question, IPromptReading<T> reading, CancellationToken cancellationToken)
        where T : class => Task.FromResult<PromptAnswer<T>?>(null);
}
