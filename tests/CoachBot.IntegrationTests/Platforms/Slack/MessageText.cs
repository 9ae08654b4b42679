using System.Text.Json.Nodes;

namespace CoachBot.IntegrationTests.Platforms.Slack;

/// <summary>What a person reads of a message's blocks.</summary>
internal static class MessageText
{
    public static string Shown(this JsonObject message) => string.Join('\n', Texts(message["blocks"]));

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Texts),
        JsonObject element => element.SelectMany(pair => pair is { Key: "text", Value: JsonValue text } ? [(string)text!] : Texts(pair.Value)),
        _ => [],
    };
}
