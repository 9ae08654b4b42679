using Microsoft.Extensions.AI;

namespace CoachBot.Prompts.Chain;

/// <summary>Ends one attempt that took too long, a little before the question itself is over: then it counts as a failure of the other side.</summary>
internal sealed class AttemptLink(IChatClient next, TimeSpan longest, TimeProvider clock) : ChainLink(next)
{
    // What is left for noting how it ended.
    private static readonly TimeSpan Before = TimeSpan.FromMilliseconds(50);

    // One that hangs leaves time for a second one.
    private const double Share = 0.6;

    private readonly TimeSpan _longest = longest * Share;

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var left = ModelCall.Of(options).Deadline - clock.GetUtcNow() - Before;
        if (left <= TimeSpan.Zero)
        {
            throw new ModelFaultException(ModelFault.Late);
        }

        using var time = new CancellationTokenSource(left < _longest ? left : _longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            return await base.GetResponseAsync(messages, options, either.Token);
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new ModelFaultException(ModelFault.Late);
        }
    }
}
