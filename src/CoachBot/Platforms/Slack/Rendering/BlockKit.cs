using System.Text.Json.Nodes;

namespace CoachBot.Platforms.Slack.Rendering;

/// <summary>
/// The blocks that replies are made of, in Slack's form. Texts from outside only ever stand in plain_text and rich_text,
/// where nothing is markup: a literal quote stays literal, and nobody is mentioned.
/// </summary>
internal static class BlockKit
{
    public const int MostBlocks = 50;
    public const int MostBlocksOfView = 100;
    public const int LongestHeader = 150;
    public const int LongestText = 3_000;

    public static JsonObject Header(string text) => new() { ["type"] = "header", ["text"] = PlainText(text) };

    public static JsonObject Context(string text) => new() { ["type"] = "context", ["elements"] = new JsonArray(PlainText(text)) };

    public static JsonObject RichText(JsonArray elements) => new() { ["type"] = "rich_text", ["elements"] = elements };

    public static JsonObject Section(params IEnumerable<JsonNode> texts) => new() { ["type"] = "rich_text_section", ["elements"] = new JsonArray([.. texts]) };

    public static JsonObject Quote(params IEnumerable<JsonNode> texts) => new() { ["type"] = "rich_text_quote", ["elements"] = new JsonArray([.. texts]) };

    public static JsonObject List(IEnumerable<JsonNode> sections) =>
        new() { ["type"] = "rich_text_list", ["style"] = "bullet", ["elements"] = new JsonArray([.. sections]) };

    public static JsonObject Text(string text) => new() { ["type"] = "text", ["text"] = text };

    public static JsonObject Bold(string text) => Styled(text, "bold");

    public static JsonObject Italic(string text) => Styled(text, "italic");

    public static JsonObject Code(string text) => Styled(text, "code");

    private static JsonObject Styled(string text, string style) => new() { ["type"] = "text", ["text"] = text, ["style"] = new JsonObject { [style] = true } };

    // Without emoji, so that a quoted :name: stays as it was written.
    public static JsonObject PlainText(string text) => new() { ["type"] = "plain_text", ["text"] = text, ["emoji"] = false };
}
