using Microsoft.Extensions.AI;

namespace CoachBot.Prompts.Chain;

/// <summary>A link of the chain. Answers are asked for whole: a stream would pass the links by.</summary>
internal abstract class ChainLink(IChatClient next) : DelegatingChatClient(next)
{
    public sealed override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Answers are asked for whole.");
}
