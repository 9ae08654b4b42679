using System.Text.Json.Nodes;
using CoachBot.Core.Chat;

namespace CoachBot.Platforms.Slack.Rendering;

/// <summary>What opens over a conversation, and the home tab.</summary>
internal static class SlackView
{
    private const string Name = "CoachBot";
    private const int LongestTitle = 24;

    /// <summary>A page of a form.</summary>
    /// <param name="form">The page.</param>
    /// <param name="userOf">The Slack user of somebody in the directory; null when there is none.</param>
    public static JsonObject Form(ChatForm form, Func<string, string?> userOf)
    {
        var intro = form.Intro.Length == 0 ? [] : SlackRenderer.Blocks(form.Intro, BlockKit.MostBlocksOfView - form.Fields.Length);
        var view = Modal(TextBudget.Shorten(form.Title, LongestTitle), new JsonArray([.. intro.Select(block => block!.DeepClone()), .. form.Fields.Select(field => SlackField.Of(field, userOf))]));
        view["callback_id"] = form.Id;
        view["private_metadata"] = form.State;
        if (form.Submit is { } submit)
        {
            view["submit"] = BlockKit.PlainText(TextBudget.Shorten(submit, LongestTitle));
            view["close"] = BlockKit.PlainText("Cancel");
        }

        return view;
    }

    /// <summary>A reply to read.</summary>
    public static JsonObject Reply(ChatReply reply) => Modal(Name, SlackRenderer.Blocks(reply.Blocks, BlockKit.MostBlocksOfView));

    /// <summary>The home tab.</summary>
    public static JsonObject Home(ChatReply reply) => new() { ["type"] = "home", ["blocks"] = SlackRenderer.Blocks(reply.Blocks, BlockKit.MostBlocksOfView) };

    private static JsonObject Modal(string title, JsonArray blocks) => new()
    {
        ["type"] = "modal",
        ["title"] = BlockKit.PlainText(title),
        ["close"] = BlockKit.PlainText("Close"),
        ["blocks"] = blocks,
    };
}
