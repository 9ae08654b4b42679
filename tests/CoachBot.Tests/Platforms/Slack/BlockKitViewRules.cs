using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CoachBot.Tests.Platforms.Slack;

/// <summary>What Slack would refuse of a modal or a home tab, by its documented limits; written apart from the renderer.</summary>
internal static partial class BlockKitViewRules
{
    private const int MostBytes = 250_000;

    public static IEnumerable<string> Offences(JsonObject view)
    {
        var blocks = view["blocks"]!.AsArray();
        List<JsonObject> inputs = [.. blocks.Select(block => block!.AsObject()).Where(block => (string?)block["type"] == "input")];
        return
        [
            .. (string?)view["type"] == "home" ? OfHome(view) : OfModal(view, inputs.Count > 0),
            .. blocks.Count is > 0 and <= 100 ? [] : new[] { $"{blocks.Count} blocks" },
            .. view.ToJsonString().Length <= MostBytes ? [] : new[] { "view too large" },
            .. blocks.Select(block => block!.AsObject()).Except(inputs).SelectMany(BlockKitRules.OfBlock),
            .. inputs.SelectMany(OfInput),
            .. inputs.GroupBy(input => (string?)input["block_id"]).Where(same => same.Count() > 1).Select(same => $"block_id {same.Key} twice"),
        ];
    }

    private static IEnumerable<string> OfHome(JsonObject view) =>
        new[] { "title", "submit", "close" }.Where(view.ContainsKey).Select(name => $"a home tab has no {name}");

    private static IEnumerable<string> OfModal(JsonObject view, bool hasInputs) =>
    [
        .. (string?)view["type"] == "modal" ? [] : new[] { $"a view of type {view["type"]}" },
        .. BlockKitRules.PlainText("title", view["title"], 24),
        .. view.ContainsKey("submit") ? BlockKitRules.PlainText("submit", view["submit"], 24) : hasInputs ? ["inputs without submit"] : [],
        .. view.ContainsKey("close") ? BlockKitRules.PlainText("close", view["close"], 24) : [],
        .. AtMost("callback_id", (string?)view["callback_id"], 255),
        .. AtMost("private_metadata", (string?)view["private_metadata"], 3_000),
    ];

    private static IEnumerable<string> OfInput(JsonObject input)
    {
        var element = input["element"]!.AsObject();
        return
        [
            .. BlockKitRules.Length("block_id", (string?)input["block_id"], 255),
            .. BlockKitRules.Length("action_id", (string?)element["action_id"], 255),
            .. BlockKitRules.PlainText("label", input["label"], 2_000),
            .. input.ContainsKey("hint") ? BlockKitRules.PlainText("hint", input["hint"], 2_000) : [],
            .. OfElement(element),
        ];
    }

    private static IEnumerable<string> OfElement(JsonObject element) => (string?)element["type"] switch
    {
        "plain_text_input" => OfText(element),
        "static_select" => OfOptions(element, "initial_option", most: 100),
        "checkboxes" or "radio_buttons" => OfOptions(element, "initial_options", most: 10),
        "datepicker" => Matches("initial_date", (string?)element["initial_date"], Day),
        "timepicker" => Matches("initial_time", (string?)element["initial_time"], Time),
        "users_select" => [],
        "multi_users_select" => (int?)element["max_selected_items"] is null or >= 1 ? [] : ["max_selected_items"],
        var other => [$"an input of type {other}"],
    };

    private static IEnumerable<string> OfText(JsonObject element)
    {
        var longest = (int?)element["max_length"] ?? 3_000;
        return
        [
            .. longest is >= 1 and <= 3_000 ? [] : new[] { $"max_length {longest}" },
            .. AtMost("initial_value", (string?)element["initial_value"], longest),
        ];
    }

    private static IEnumerable<string> OfOptions(JsonObject element, string initial, int most)
    {
        var options = element["options"]!.AsArray();
        JsonNode?[] chosen = element[initial] switch { JsonArray several => [.. several], { } one => [one], null => [] };
        return
        [
            .. options.Count >= 1 && options.Count <= most ? [] : new[] { $"{options.Count} options" },
            .. options.SelectMany(option => (string[])[.. BlockKitRules.PlainText("option", option!["text"], 75), .. BlockKitRules.Length("option value", (string?)option["value"], 75)]),
            .. options.GroupBy(option => (string?)option!["value"]).Where(same => same.Count() > 1).Select(same => $"option {same.Key} twice"),
            .. chosen.Where(one => !options.Any(option => JsonNode.DeepEquals(option, one))).Select(_ => $"{initial}: not one of the options"),
        ];
    }

    private static IEnumerable<string> AtMost(string where, string? text, int longest) => text?.Length > longest ? [$"{where}: {text.Length} letters"] : [];

    private static IEnumerable<string> Matches(string where, string? text, Regex form) => text is null || form.IsMatch(text) ? [] : [$"{where}: {text}"];

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d\z")]
    private static partial Regex Day { get; }

    [GeneratedRegex(@"^\d\d:\d\d\z")]
    private static partial Regex Time { get; }
}
