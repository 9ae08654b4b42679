using System.Globalization;
using System.Text.Json.Nodes;
using CoachBot.Core.Chat;

namespace CoachBot.Platforms.Slack.Rendering;

/// <summary>A question of a form as an input block, whose block id is the field's id.</summary>
internal static class SlackField
{
    public const string Answer = "answer";

    private const int LongestLabel = 2_000;
    private const int LongestOption = 75;

    public static JsonObject Of(FormField field, Func<string, string?> userOf)
    {
        var element = Element(field, userOf);
        element["action_id"] = Answer;
        var block = new JsonObject
        {
            ["type"] = "input",
            ["block_id"] = field.Id,
            ["label"] = BlockKit.PlainText(TextBudget.Shorten(field.Label, LongestLabel)),
            ["element"] = element,
            ["optional"] = field.IsOptional,
        };
        if (field.Hint.Length > 0)
        {
            block["hint"] = BlockKit.PlainText(TextBudget.Shorten(field.Hint, LongestLabel));
        }

        return block;
    }

    private static JsonObject Element(FormField field, Func<string, string?> userOf) => field switch
    {
        FormField.Text text => Text(text),
        FormField.Choice choice => Choice(choice),
        FormField.Ticks ticks => Ticks(ticks),
        FormField.Day { Value: { } day } => new() { ["type"] = "datepicker", ["initial_date"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
        FormField.Day => new() { ["type"] = "datepicker" },
        FormField.Time { Value: { } time } => new() { ["type"] = "timepicker", ["initial_time"] = time.ToString("HH:mm", CultureInfo.InvariantCulture) },
        FormField.Time => new() { ["type"] = "timepicker" },
        FormField.People people => People(people, userOf),
        _ => throw new InvalidOperationException($"{field.GetType().Name} has no form in Slack."),
    };

    private static JsonObject Text(FormField.Text text)
    {
        var element = new JsonObject { ["type"] = "plain_text_input", ["multiline"] = text.IsLong, ["max_length"] = text.Longest };
        if (text.Value.Length > 0)
        {
            element["initial_value"] = text.Value.Length > text.Longest ? TextBudget.Shorten(text.Value, text.Longest) : text.Value;
        }

        return element;
    }

    private static JsonObject Choice(FormField.Choice choice)
    {
        var element = new JsonObject { ["type"] = "static_select", ["options"] = Options(choice.Options) };
        if (choice.Options.FirstOrDefault(option => option.Value == choice.Value) is { } chosen)
        {
            element["initial_option"] = Option(chosen);
        }

        return element;
    }

    private static JsonObject Ticks(FormField.Ticks ticks)
    {
        var element = new JsonObject { ["type"] = "checkboxes", ["options"] = Options(ticks.Options) };
        JsonNode[] ticked = [.. ticks.Options.Where(option => ticks.Values.Contains(option.Value)).Select(Option)];
        if (ticked.Length > 0)
        {
            element["initial_options"] = new JsonArray(ticked);
        }

        return element;
    }

    private static JsonObject People(FormField.People people, Func<string, string?> userOf)
    {
        var isOne = people.Most == 1;
        var element = new JsonObject { ["type"] = isOne ? "users_select" : "multi_users_select" };
        JsonNode[] chosen = [.. people.Values.Select(userOf).OfType<string>().Take(people.Most).Select(user => JsonValue.Create(user))];
        if (!isOne)
        {
            element["max_selected_items"] = people.Most;
        }

        if (chosen.Length > 0)
        {
            element[isOne ? "initial_user" : "initial_users"] = isOne ? chosen[0] : new JsonArray(chosen);
        }

        return element;
    }

    private static JsonArray Options(IEnumerable<FormOption> options) => [.. options.Select(Option)];

    private static JsonObject Option(FormOption option) =>
        new() { ["text"] = BlockKit.PlainText(TextBudget.Shorten(option.Label, LongestOption)), ["value"] = option.Value };
}
