using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CoachBot.Tests.Platforms.Slack;

/// <summary>What Slack would refuse of a message, by its documented limits; written apart from the renderer.</summary>
internal static partial class BlockKitRules
{
    private static readonly string[] RichTextElements = ["rich_text_section", "rich_text_list", "rich_text_quote"];
    private static readonly string[] Styles = ["bold", "italic", "code"];

    public static IEnumerable<string> Offences(JsonObject message)
    {
        var blocks = message["blocks"]!.AsArray();
        foreach (var offence in Length("text", (string?)message["text"], 4_000))
        {
            yield return offence;
        }

        // Of the three letters that mean something there, none stands by itself.
        if (NotEscaped.IsMatch((string)message["text"]!))
        {
            yield return "text: markup that was not escaped";
        }

        if (blocks.Count is 0 or > 50)
        {
            yield return $"{blocks.Count} blocks";
        }

        if (blocks.Sum(Letters) > 11_000)
        {
            yield return $"{blocks.Sum(Letters)} letters in all blocks";
        }

        foreach (var offence in blocks.SelectMany(block => OfBlock(block!.AsObject())))
        {
            yield return offence;
        }
    }

    /// <summary>Every text that is shown, in order.</summary>
    public static IEnumerable<string> Shown(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Shown),
        JsonObject element => element.SelectMany(pair => pair is { Key: "text", Value: JsonValue text } ? [(string)text!] : Shown(pair.Value)),
        _ => [],
    };

    private static int Letters(JsonNode? block) => Shown(block).Sum(text => text.Length);

    public static IEnumerable<string> OfBlock(JsonObject block) => (string?)block["type"] switch
    {
        "header" => PlainText("header", block["text"], 150),
        "context" => block["elements"]!.AsArray() is { Count: > 0 and <= 10 } elements
            ? elements.SelectMany(element => PlainText("context", element, 3_000))
            : ["context: elements"],
        "rich_text" => block["elements"]!.AsArray() is { Count: > 0 } elements
            ? elements.SelectMany(element => OfElement(element!.AsObject()))
            : ["rich_text: elements"],
        "actions" => block["elements"]!.AsArray() is { Count: > 0 and <= 25 } buttons
            ? [.. buttons.SelectMany(button => OfButton(button!.AsObject())), .. buttons.GroupBy(button => (string?)button!["action_id"]).Where(same => same.Count() > 1).Select(same => $"actions: {same.Key} twice")]
            : ["actions: elements"],
        var other => [$"a block of type {other}"],
    };

    private static IEnumerable<string> OfButton(JsonObject button) =>
    [
        .. (string?)button["type"] == "button" ? PlainText("button", button["text"], 75) : [$"actions: a {button["type"]}"],
        .. Length("button value", (string?)button["value"], 2_000),
        .. Length("action_id", (string?)button["action_id"], 255),
        .. (string?)button["style"] is null or "primary" or "danger" ? [] : new[] { $"style {button["style"]}" },
    ];

    private static IEnumerable<string> OfElement(JsonObject element)
    {
        var type = (string?)element["type"];
        var inner = element["elements"]?.AsArray();
        if (!RichTextElements.Contains(type) || inner is not { Count: > 0 })
        {
            return [$"{type}: not an element, or empty"];
        }

        return type == "rich_text_list"
            ? inner.SelectMany(item => (string?)item!["type"] == "rich_text_section" ? OfElement(item.AsObject()) : ["rich_text_list: holds more than sections"])
            : inner.SelectMany(text => OfText(text!.AsObject()));
    }

    private static IEnumerable<string> OfText(JsonObject text) =>
    [
        .. (string?)text["type"] == "text" ? Length("rich text", (string?)text["text"], 3_000) : [$"a rich text of type {text["type"]}"],
        .. (text["style"]?.AsObject().Select(style => style.Key) ?? []).Except(Styles).Select(style => $"style {style}"),
    ];

    public static IEnumerable<string> PlainText(string where, JsonNode? text, int longest) =>
        (string?)text?["type"] == "plain_text" ? Length(where, (string?)text["text"], longest) : [$"{where}: not plain_text, so markup would be read"];

    public static IEnumerable<string> Length(string where, string? text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > longest)
        {
            yield return $"{where}: {text?.Length ?? 0} letters";
        }
        else if (text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')))
        {
            yield return $"{where}: a control character";
        }
        else if (char.IsLowSurrogate(text[0]) || char.IsHighSurrogate(text[^1]))
        {
            yield return $"{where}: cut through a letter";
        }
    }

    [GeneratedRegex("[<>]|&(?!(amp|lt|gt);)")]
    private static partial Regex NotEscaped { get; }
}
