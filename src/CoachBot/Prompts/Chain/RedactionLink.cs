using CoachBot.Prompts.Redaction;
using Microsoft.Extensions.AI;

namespace CoachBot.Prompts.Chain;

/// <summary>Takes names, addresses, numbers and secrets out of the data that leaves, and puts them back into what is answered.</summary>
internal sealed class RedactionLink(IChatClient next) : ChainLink(next)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var call = ModelCall.Of(options);
        var asked = messages.ToList();
        var (redacted, placeholders) = Redacted(asked, call.People);
        var hidden = call with { Wrong = text => call.Wrong(AnswerText.Restored(text, placeholders)) is { } wrong ? placeholders.RedactAgain(wrong) : null };
        var response = await base.GetResponseAsync(redacted, hidden.On(options), cancellationToken);
        return new(new ChatMessage(ChatRole.Assistant, AnswerText.Restored(response.Text, placeholders))) { FinishReason = response.FinishReason, Usage = response.Usage };
    }

    /// <summary>The messages with placeholders in their data, and what these stand for.</summary>
    public static (IReadOnlyList<ChatMessage> Messages, Placeholders Placeholders) Redacted(IReadOnlyList<ChatMessage> messages, IReadOnlyList<IReadOnlyList<string>> people)
    {
        var placeholders = new Placeholders(people, [.. messages.SelectMany(message => message.Contents).OfType<FencedContent>().Select(data => data.Value)]);
        return ([.. messages.Select(message => new ChatMessage(message.Role, [.. message.Contents.Select(content => Of(content, placeholders))]))], placeholders);
    }

    private static AIContent Of(AIContent content, Placeholders placeholders) =>
        content is FencedContent data ? new FencedContent(data.Name, placeholders.Redact(data.Value)) : content;
}
