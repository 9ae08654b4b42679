using System.Net;
using System.Text.Json.Nodes;

namespace CoachBot.Benchmarks.Pictures;

/// <summary>A question of a form as HTML, with what stands in it to begin with.</summary>
internal static class InputHtml
{
    public static string Of(JsonObject block) =>
        $"<div class=input><label>{BlockHtml.Text(block["label"])}{((bool?)block["optional"] == true ? " <span>(optional)</span>" : "")}</label>{Element(block["element"]!.AsObject())}"
        + (block.ContainsKey("hint") ? $"<p class=hint>{BlockHtml.Text(block["hint"])}</p>" : "") + "</div>";

    private static string Element(JsonObject element) => (string?)element["type"] switch
    {
        "plain_text_input" => Box((string?)element["initial_value"], (bool?)element["multiline"] == true ? "field long" : "field", ""),
        "static_select" => Box((string?)element["initial_option"]?["text"]?["text"], "field half", "Choose"),
        "datepicker" => Box((string?)element["initial_date"], "field half", "Choose a day"),
        "timepicker" => Box((string?)element["initial_time"], "field half", "Choose a time"),
        "users_select" => Box((string?)element["initial_user"], "field", "Choose somebody"),
        "multi_users_select" => Box(element["initial_users"] is JsonArray users ? string.Join(", ", users.Select(user => (string?)user)) : null, "field", "Choose people"),
        "checkboxes" => string.Concat(element["options"]!.AsArray().Select(option => $"<p class=tick>{(IsTicked(element, option) ? "☑" : "☐")} {BlockHtml.Text(option!["text"])}</p>")),
        var other => throw new NotSupportedException($"An input of type {other} has no picture."),
    };

    private static bool IsTicked(JsonObject element, JsonNode? option) => element["initial_options"]?.AsArray().Any(ticked => JsonNode.DeepEquals(ticked, option)) == true;

    private static string Box(string? value, string classes, string empty) => value is { Length: > 0 }
        ? $"<div class='{classes}'>{WebUtility.HtmlEncode(value)}</div>"
        : $"<div class='{classes} empty'>{WebUtility.HtmlEncode(empty)}</div>";
}
