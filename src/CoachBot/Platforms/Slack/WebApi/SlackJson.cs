using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoachBot.Platforms.Slack.WebApi;

/// <summary>Reads answers, whatever they hold.</summary>
internal static class SlackJson
{
    // Else a name that comes twice throws only when somebody looks at it.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The object; null when it is none.</summary>
    public static JsonObject? Object(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonNode.Parse(json, documentOptions: Strict) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string? TextAt(this JsonNode? node, params IEnumerable<string> path) =>
        path.Aggregate(node, (at, name) => (at as JsonObject)?[name]) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static bool? FlagAt(this JsonNode? node, params IEnumerable<string> path) =>
        path.Aggregate(node, (at, name) => (at as JsonObject)?[name]) is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;
}
