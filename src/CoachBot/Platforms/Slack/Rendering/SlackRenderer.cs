using System.Text.Json.Nodes;
using CoachBot.Core.Chat;

namespace CoachBot.Platforms.Slack.Rendering;

/// <summary>
/// Turns a reply into blocks of Block Kit, within its limits whatever the reply holds. What does not fit is left out
/// from the end, and the last block says so.
/// </summary>
internal static class SlackRenderer
{
    private const string LeftOut = "There is more than one message holds. Ask for a part of it: /coach help shows the forms.";

    /// <summary>The message, for the person who asked alone.</summary>
    public static JsonObject Render(ChatReply reply) => Message(reply, "response_type", "ephemeral");

    /// <summary>The message in the place of the one whose button was pressed.</summary>
    public static JsonObject Replacing(ChatReply reply) => Message(reply, "replace_original", true);

    /// <summary>The message as such, for whoever says where it goes.</summary>
    public static JsonObject Plain(ChatReply reply) => new() { ["text"] = SlackFallback.Of(reply), ["blocks"] = Blocks(reply.Blocks, BlockKit.MostBlocks) };

    /// <summary>The blocks of a reply; at least one.</summary>
    public static JsonArray Blocks(IReadOnlyList<ChatBlock> reply, int most)
    {
        var budget = new TextBudget();
        var blocks = new List<JsonNode>();
        var isCut = false;
        foreach (var run in Runs(reply))
        {
            if (!budget.IsSpent && Block(run, isFirst: !blocks.Exists(IsContent), budget) is { } block)
            {
                isCut = blocks.Count == most;
                blocks.Add(block);
            }

            isCut |= budget.IsSpent;
            if (isCut)
            {
                break;
            }
        }

        if (isCut)
        {
            // Its own block takes the place of the last one that a message holds.
            blocks = [.. blocks.Take(most - 1), BlockKit.Context(LeftOut)];
        }

        if (blocks.Count == 0)
        {
            blocks.Add(BlockKit.Context(SlackFallback.Nothing));
        }

        return new JsonArray([.. blocks]);
    }

    private static JsonObject Message(ChatReply reply, string key, JsonNode value)
    {
        var message = Plain(reply);
        message.Insert(0, key, value);
        return message;
    }

    /// <summary>Blocks that share one block of Slack's: titles, small print and buttons stand alone, what is between them flows.</summary>
    private static IEnumerable<IReadOnlyList<ChatBlock>> Runs(IReadOnlyList<ChatBlock> blocks)
    {
        var run = new List<ChatBlock>();
        var title = blocks.FirstOrDefault(block => block is not ChatBlock.Note) as ChatBlock.Heading;
        foreach (var block in blocks)
        {
            if (block is ChatBlock.Heading or ChatBlock.Note or ChatBlock.Buttons && run.Count > 0)
            {
                yield return run;
                run = [];
            }

            run.Add(block);
            if (block is ChatBlock.Note or ChatBlock.Buttons || ReferenceEquals(block, title))
            {
                yield return run;
                run = [];
            }
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    // What is to be told to somebody stands before the title, and leaves it the title.
    private static bool IsContent(JsonNode block) => (string?)block["type"] != "context";

    private static JsonObject? Block(IReadOnlyList<ChatBlock> run, bool isFirst, TextBudget budget)
    {
        if (run is [ChatBlock.Note note])
        {
            return budget.Take(note.Text, BlockKit.LongestText) is { } text ? BlockKit.Context(text) : null;
        }

        if (run is [ChatBlock.Buttons buttons])
        {
            return SlackButtons.Of(buttons, budget);
        }

        if (isFirst && run is [ChatBlock.Heading title])
        {
            return budget.Take(title.Text, BlockKit.LongestHeader) is { } text ? BlockKit.Header(text) : null;
        }

        JsonNode[] elements = [.. run.SelectMany(block => SlackRichText.Of(block, budget))];
        return elements.Length == 0 ? null : BlockKit.RichText(new JsonArray(elements));
    }
}
