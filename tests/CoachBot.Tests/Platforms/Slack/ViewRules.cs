using System.Text;
using System.Text.Json.Nodes;

namespace CoachBot.Tests.Platforms.Slack;

/// <summary>What Slack would refuse of a modal or a home tab, by its documented limits; written apart from the renderer.</summary>
internal static class ViewRules
{
    private const int MostBlocks = 100;
    private const int MostOptions = 100;
    private const int LargestView = 250_000;

    public static IEnumerable<string> Offences(JsonObject view)
    {
        var isModal = (string?)view["type"] == "modal";
        var blocks = view["blocks"]!.AsArray();
        return
        [
            .. isModal || (string?)view["type"] == "home" ? [] : new[] { $"a view of type {view["type"]}" },
            .. isModal ? BlockKitRules.PlainText("title", view["title"], 24) : Absent(view, "title", "submit", "close"),
            .. new[] { "submit", "close" }.Where(name => view[name] is not null).SelectMany(name => BlockKitRules.PlainText(name, view[name], 24)),
            .. Limit("private_metadata", (string?)view["private_metadata"], 3_000),
            .. Limit("callback_id", (string?)view["callback_id"], 255),
            .. blocks.Count is > 0 and <= MostBlocks ? [] : new[] { $"{blocks.Count} blocks" },
            .. Encoding.UTF8.GetByteCount(view.ToJsonString()) <= LargestView ? [] : new[] { "a view of more than 250 kB" },
            .. blocks.GroupBy(block => (string?)block!["block_id"]).Where(same => same.Key is not null && same.Count() > 1).Select(same => $"block {same.Key} twice"),
            .. blocks.Any(IsInput) && view["submit"] is null ? new[] { "questions without submit" } : [],
            .. blocks.SelectMany(block => IsInput(block) ? isModal ? OfInput(block!.AsObject()) : ["a question on the home tab"] : BlockKitRules.OfBlock(block!.AsObject())),
        ];
    }

    private static bool IsInput(JsonNode? block) => (string?)block!["type"] == "input";

    private static IEnumerable<string> OfInput(JsonObject block)
    {
        var element = block["element"]!.AsObject();
        var name = (string?)block["block_id"];
        return
        [
            .. Limit("block_id", name, 255),
            .. Limit("action_id", (string?)element["action_id"], 255),
            .. BlockKitRules.PlainText($"{name}: label", block["label"], 2_000),
            .. block["hint"] is { } hint ? BlockKitRules.PlainText($"{name}: hint", hint, 2_000) : [],
            .. OfElement(name, element),
        ];
    }

    private static IEnumerable<string> OfElement(string? name, JsonObject element) => (string?)element["type"] switch
    {
        "plain_text_input" => (int?)element["max_length"] is < 1 or > 3_000 ? [$"{name}: max_length"]
            : ((string?)element["initial_value"])?.Length > ((int?)element["max_length"] ?? 3_000) ? [$"{name}: begins with more than it may hold"] : [],
        "static_select" or "checkboxes" => OfOptions(name, element),
        "datepicker" => DateOnly.TryParseExact((string?)element["initial_date"] ?? "2026-01-01", "yyyy-MM-dd", out _) ? [] : [$"{name}: initial_date"],
        "timepicker" => TimeOnly.TryParseExact((string?)element["initial_time"] ?? "00:00", "HH:mm", out _) ? [] : [$"{name}: initial_time"],
        "users_select" => [],
        "multi_users_select" => (int?)element["max_selected_items"] is < 1 || element["initial_users"]?.AsArray().Count == 0 ? [$"{name}: nobody can be chosen"] : [],
        var other => [$"{name}: a question of type {other}"],
    };

    private static IEnumerable<string> OfOptions(string? name, JsonObject element)
    {
        var options = element["options"]!.AsArray();
        var most = (string?)element["type"] == "checkboxes" ? 10 : MostOptions;
        var initial = element["initial_option"] is { } one ? [one] : element["initial_options"]?.AsArray().ToArray() ?? [];
        return
        [
            .. options.Count > 0 && options.Count <= most ? [] : new[] { $"{name}: {options.Count} options" },
            .. options.SelectMany(option => BlockKitRules.PlainText($"{name}: option", option!["text"], 75)),
            .. options.SelectMany(option => Limit($"{name}: value", (string?)option!["value"], 75)),
            .. initial.Where(chosen => !options.Any(option => JsonNode.DeepEquals(option, chosen))).Select(_ => $"{name}: begins with what is no option"),
        ];
    }

    private static IEnumerable<string> Absent(JsonObject view, params string[] names) => names.Where(name => view[name] is not null).Select(name => $"{name} on the home tab");

    private static IEnumerable<string> Limit(string where, string? text, int longest) => text?.Length > longest ? [$"{where}: {text.Length} letters"] : [];
}
