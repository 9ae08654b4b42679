using Microsoft.Extensions.AI;

namespace CoachBot.Prompts.Chain;

/// <summary>
/// The edge to a client library: nothing of the facts goes out, and whatever it throws comes in as a fault without a word of what was
/// said. An answer that was withheld or is empty is a fault too.
/// </summary>
internal sealed class GuardLink(IChatClient next) : ChainLink(next)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatResponse response;
        try
        {
            response = await base.GetResponseAsync(messages, ModelCall.Off(options), cancellationToken);
        }
        catch (Exception ex) when (!cancellationToken.IsCancellationRequested)
        {
            throw Fault(ex);
        }

        return response.FinishReason == ChatFinishReason.ContentFilter ? throw new ModelFaultException(ModelFault.Withheld) : response;
    }

    private static ModelFaultException Fault(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case ModelFaultException fault:
                    return fault;
                case OperationCanceledException:
                    return new(ModelFault.Late);
                case HttpRequestException or IOException:
                    return new(ModelFault.Unreachable);
            }
        }

        return new(ModelFault.NotUnderstood);
    }
}
