using Microsoft.Extensions.AI;

namespace CoachBot.Prompts.Chain;

/// <summary>Puts every value between lines that it cannot end. Below the redaction, so that a mark tells nothing of what was taken out.</summary>
internal sealed class FenceLink(IChatClient next) : ChainLink(next)
{
    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        base.GetResponseAsync(Fenced([.. messages]), options, cancellationToken);

    /// <summary>The messages as they are sent: each one text.</summary>
    public static IReadOnlyList<ChatMessage> Fenced(IReadOnlyList<ChatMessage> messages)
    {
        var mark = Fence.MarkOf([.. messages.SelectMany(message => message.Contents).OfType<FencedContent>().Select(data => data.Value)]);
        return [.. messages.Select(message => new ChatMessage(message.Role, string.Concat(message.Contents.Select(content => Text(content, mark)))))];
    }

    private static string Text(AIContent content, string mark) => content switch
    {
        FencedContent data => Fence.Around(data.Name, data.Value, mark),
        TextContent text => text.Text,
        _ => throw new InvalidOperationException($"A message holds {content.GetType().Name}, which nobody sends."),
    };
}
