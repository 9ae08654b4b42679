using Microsoft.Extensions.AI;

namespace CoachBot.Prompts.Chain;

/// <summary>Ends a question that took too long, with all its attempts, whatever hangs.</summary>
internal sealed class DeadlineLink(IChatClient next, TimeSpan longest, TimeProvider clock) : ChainLink(next)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var time = new CancellationTokenSource(longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        var call = ModelCall.Of(options) with { Deadline = clock.GetUtcNow() + longest };
        try
        {
            return await base.GetResponseAsync(messages, call.On(options), either.Token);
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new ModelFaultException(ModelFault.Late);
        }
    }
}
