using System.Text.Json.Nodes;
using CoachBot.Core.Chat;

namespace CoachBot.Platforms.Slack;

/// <summary>
/// Turns a reply into a message of Block Kit, within its limits whatever the reply holds. What does not fit is left out
/// from the end, and the message says so.
/// </summary>
internal static class SlackRenderer
{
    private const string LeftOut = "There is more than one message holds. Ask for a part of it: /coach help shows the forms.";
    private const string Nothing = "There is nothing to show.";

    /// <summary>The message, for the person who asked alone.</summary>
    public static JsonObject Render(ChatReply reply)
    {
        var budget = new TextBudget();
        var blocks = new List<JsonNode>();
        var isCut = false;
        foreach (var run in Runs(reply.Blocks))
        {
            if (!budget.IsSpent && Block(run, isFirst: blocks.Count == 0, budget) is { } block)
            {
                isCut = blocks.Count == BlockKit.MostBlocks;
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
            blocks = [.. blocks.Take(BlockKit.MostBlocks - 1), BlockKit.Context(LeftOut)];
        }

        if (blocks.Count == 0)
        {
            blocks.Add(BlockKit.Context(Nothing));
        }

        return new() { ["response_type"] = "ephemeral", ["text"] = SlackFallback.Of(reply), ["blocks"] = new JsonArray([.. blocks]) };
    }

    /// <summary>Blocks that share one block of Slack's: a title and small print stand alone, what is between them flows.</summary>
    private static IEnumerable<IReadOnlyList<ChatBlock>> Runs(IReadOnlyList<ChatBlock> blocks)
    {
        var run = new List<ChatBlock>();
        foreach (var block in blocks)
        {
            if (block is ChatBlock.Heading or ChatBlock.Note && run.Count > 0)
            {
                yield return run;
                run = [];
            }

            run.Add(block);
            if (block is ChatBlock.Note)
            {
                yield return run;
                run = [];
            }
            else if (block is ChatBlock.Heading && blocks[0] == block)
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

    private static JsonObject? Block(IReadOnlyList<ChatBlock> run, bool isFirst, TextBudget budget)
    {
        if (run is [ChatBlock.Note note])
        {
            return budget.Take(note.Text, BlockKit.LongestText) is { } text ? BlockKit.Context(text) : null;
        }

        if (isFirst && run is [ChatBlock.Heading title])
        {
            return budget.Take(title.Text, BlockKit.LongestHeader) is { } text ? BlockKit.Header(text) : null;
        }

        JsonNode[] elements = [.. run.SelectMany(block => SlackRichText.Of(block, budget))];
        return elements.Length == 0 ? null : BlockKit.RichText(new JsonArray(elements));
    }
}
