using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.AI;

namespace CoachBot.Prompts.Chain;

/// <summary>
/// Asks for JSON of the schema where the other side can be bound to it. One that does not know how says so by refusing the request; it
/// is then asked without, and the words of the prompt do alone.
/// </summary>
internal sealed class FormLink(IChatClient next) : ChainLink(next)
{
    // By name of the schema: one may be too much for a server that takes another.
    private readonly ConcurrentDictionary<string, byte> _refused = new(StringComparer.Ordinal);

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var asked = messages.ToList();
        var schema = (options?.ResponseFormat as ChatResponseFormatJson)?.SchemaName;
        if (schema is null || _refused.ContainsKey(schema))
        {
            return await base.GetResponseAsync(asked, Without(options), cancellationToken);
        }

        try
        {
            return await base.GetResponseAsync(asked, options, cancellationToken);
        }
        catch (ModelFaultException fault) when (fault.Status is (int)HttpStatusCode.BadRequest or (int)HttpStatusCode.UnprocessableEntity or (int)HttpStatusCode.NotImplemented)
        {
            var response = await base.GetResponseAsync(asked, Without(options), cancellationToken);
            _refused[schema] = 0;
            return response;
        }
    }

    private static ChatOptions Without(ChatOptions? options)
    {
        var bare = options?.Clone() ?? new();
        bare.ResponseFormat = null;
        return bare;
    }
}
