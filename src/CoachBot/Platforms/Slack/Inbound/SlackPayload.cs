using System.Text.Json;

namespace CoachBot.Platforms.Slack.Inbound;

/// <summary>A delivery as the inbox keeps it.</summary>
internal static class SlackPayload
{
    private static readonly JsonSerializerOptions Stored = new() { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    public static string Write(SlackInbound inbound) => JsonSerializer.Serialize(inbound, Stored);

    /// <summary>Null when it cannot be read: another version stored it. The first one stored commands alone, without a kind.</summary>
    public static SlackInbound? Read(string payload) => Read<SlackInbound>(payload) ?? Read<SlackCommand>(payload);

    private static T? Read<T>(string payload) where T : SlackInbound
    {
        try
        {
            return JsonSerializer.Deserialize<T>(payload, Stored);
        }
        catch (Exception ex) when (ex is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}
