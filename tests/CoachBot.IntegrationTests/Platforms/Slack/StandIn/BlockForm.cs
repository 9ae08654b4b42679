using System.Text.Json.Nodes;

namespace CoachBot.IntegrationTests.Platforms.Slack.StandIn;

/// <summary>What Slack refuses of the blocks of a message: too many, too long, or with properties it does not know.</summary>
internal static class BlockForm
{
    private const int MostBlocks = 50;
    private const int MostLetters = 13_000;

    private static readonly Dictionary<string, string[]> Properties = new(StringComparer.Ordinal)
    {
        ["header"] = ["text"],
        ["section"] = ["text", "fields", "accessory", "expand"],
        ["context"] = ["elements"],
        ["actions"] = ["elements"],
        ["divider"] = [],
        ["rich_text"] = ["elements"],
        ["image"] = ["image_url", "slack_file", "alt_text", "title"],
        ["input"] = ["label", "element", "hint", "optional", "dispatch_action"],
    };

    /// <summary>The error; null when there is none.</summary>
    public static JsonObject? Error(JsonNode? node)
    {
        if (node is not JsonArray blocks)
        {
            return Answers.Error("invalid_blocks_format");
        }

        if (blocks.Count > MostBlocks)
        {
            return Answers.Error("invalid_blocks", $"[ERROR] no more than {MostBlocks} items allowed [json-pointer:/blocks]");
        }

        var offences = blocks.SelectMany((block, i) => Offences(block as JsonObject, i)).ToArray();
        return offences.Length > 0 ? Answers.Error("invalid_blocks", offences)
            : blocks.Sum(Letters) > MostLetters ? Answers.Error("msg_blocks_too_long")
            : null;
    }

    private static IEnumerable<string> Offences(JsonObject? block, int i) => (string?)block?["type"] is { } type && Properties.TryGetValue(type, out var known)
        ? block.Select(pair => pair.Key).Except([.. known, "type", "block_id"]).Select(name => $"[ERROR] invalid additional property: {name} [json-pointer:/blocks/{i}/{name}]")
        : [$"[ERROR] unsupported type: {block?["type"]} [json-pointer:/blocks/{i}/type]"];

    private static int Letters(JsonNode? node) => node switch
    {
        JsonArray array => array.Sum(Letters),
        JsonObject element => element.Sum(pair => pair is { Key: "text", Value: JsonValue text } ? text.ToString().Length : Letters(pair.Value)),
        _ => 0,
    };
}
