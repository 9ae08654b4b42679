using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using ChatResponseFormat = OpenAI.Chat.ChatResponseFormat;

namespace CoachBot.Prompts.Providers;

/// <summary>Chat completions of OpenAI, and of whatever speaks them, as far as this program needs: texts in, one text out.</summary>
internal sealed class OpenAiChatClient(ChatClient client) : IChatClient
{
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var completion = (await client.CompleteChatAsync(messages.Select(Message), Options(options), cancellationToken)).Value;
        return new(new ChatMessage(ChatRole.Assistant, string.Concat(completion.Content.Select(part => part.Text))))
        {
            ModelId = completion.Model,
            FinishReason = completion.Refusal is { Length: > 0 } || completion.FinishReason == OpenAI.Chat.ChatFinishReason.ContentFilter ? ChatFinishReason.ContentFilter
                : completion.FinishReason == OpenAI.Chat.ChatFinishReason.Length ? ChatFinishReason.Length : ChatFinishReason.Stop,
            Usage = completion.Usage is { } usage ? new() { InputTokenCount = usage.InputTokenCount, OutputTokenCount = usage.OutputTokenCount } : null,
        };
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Answers are asked for whole.");

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    private static OpenAI.Chat.ChatMessage Message(ChatMessage message) => message.Role.Value switch
    {
        "system" => new SystemChatMessage(message.Text),
        "user" => new UserChatMessage(message.Text),
        "assistant" => new AssistantChatMessage(message.Text),
        var other => throw new InvalidOperationException($"Nobody speaks as {other} here."),
    };

    private static ChatCompletionOptions Options(ChatOptions? options) => new()
    {
        MaxOutputTokenCount = options?.MaxOutputTokens,
        // Not strict: that mode refuses schemas with words that it does not know, such as a text's longest length.
        ResponseFormat = options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema } format
            ? ChatResponseFormat.CreateJsonSchemaFormat(format.SchemaName ?? "answer", BinaryData.FromString(schema.GetRawText()), format.SchemaDescription, jsonSchemaIsStrict: false)
            : null,
    };
}
