using Microsoft.Extensions.AI;

namespace CoachBot.IntegrationTests.Prompts;

/// <summary>The end of a chain, of canned answers; null hangs until it is cancelled.</summary>
internal sealed class ScriptedChatClient(Func<int, Func<CancellationToken, Task<ChatResponse>>?> turn) : IChatClient
{
    private int _calls;

    public int Calls => _calls;

    public static Func<CancellationToken, Task<ChatResponse>> Says(string text) => _ => Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, text)));

    public static Func<CancellationToken, Task<ChatResponse>> Fails(Exception exception) => _ => Task.FromException<ChatResponse>(exception);

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (turn(Interlocked.Increment(ref _calls)) is { } take)
        {
            return await take(cancellationToken);
        }

        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException("nobody waits that long");
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
