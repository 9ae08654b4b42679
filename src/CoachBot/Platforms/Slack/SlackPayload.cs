using System.Text.Json;

namespace CoachBot.Platforms.Slack;

/// <summary>A command as the inbox keeps it.</summary>
internal static class SlackPayload
{
    private static readonly JsonSerializerOptions Stored = new() { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    public static string Write(SlackCommand command) => JsonSerializer.Serialize(command, Stored);

    /// <summary>Null when it cannot be read.</summary>
    public static SlackCommand? Read(string payload)
    {
        try
        {
            return JsonSerializer.Deserialize<SlackCommand>(payload, Stored);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
