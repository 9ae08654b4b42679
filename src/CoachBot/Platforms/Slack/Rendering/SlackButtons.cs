using System.Text.Json.Nodes;
using CoachBot.Core.Chat;
using CoachBot.Platforms.Slack.Inbound;

namespace CoachBot.Platforms.Slack.Rendering;

/// <summary>Buttons, each with the message that it stands for as its value: Slack signs what comes back, and it is carried out as whoever pressed.</summary>
internal static class SlackButtons
{
    private const int Most = 25;
    private const int LongestLabel = 75;
    private const int LongestValue = 2_000;

    /// <summary>Null when there is nothing to press.</summary>
    public static JsonObject? Of(ChatBlock.Buttons buttons, TextBudget budget)
    {
        // One whose message would not come back as it is would do something else than it says.
        var pressable = buttons.Items.Where(button => button.Command.Length is > 0 and <= LongestValue && !button.Command.Any(char.IsControl)).Take(Most);
        JsonNode[] elements = [.. pressable.Select((button, ordinal) => Element(button, ordinal, budget)).OfType<JsonNode>()];
        return elements.Length == 0 ? null : new() { ["type"] = "actions", ["elements"] = new JsonArray(elements) };
    }

    private static JsonObject? Element(Button button, int ordinal, TextBudget budget)
    {
        if (budget.Take(button.Label, LongestLabel) is not { } label)
        {
            return null;
        }

        var element = new JsonObject
        {
            ["type"] = "button",
            ["action_id"] = $"{(button.KeepsMessage ? SlackPress.Keeping : "press")}-{ordinal}",
            ["text"] = BlockKit.PlainText(label),
            ["value"] = button.Command,
        };
        if (StyleOf(button.Role) is { } style)
        {
            element["style"] = style;
        }

        return element;
    }

    private static string? StyleOf(ButtonRole role) => role switch
    {
        ButtonRole.Plain => null,
        ButtonRole.NextStep => "primary",
        ButtonRole.Deletes => "danger",
    };
}
