using System.Text;
using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Platforms.Slack.Inbound;

namespace CoachBot.Platforms.Slack.Rendering;

/// <summary>The text beside the blocks, for notifications and screen readers. Slack reads markup in it, so it is escaped.</summary>
internal static class SlackFallback
{
    private const int Longest = 3_000;
    public const string Nothing = "There is nothing to show.";

    public static string Of(ChatReply reply)
    {
        var text = string.Join('\n', reply.Blocks.SelectMany(Lines).Where(line => !string.IsNullOrWhiteSpace(line)));
        return text.Length == 0 ? Nothing : Escape(VisibleText.Of(text));
    }

    // Letter by letter, so that neither a letter nor an entity is cut in two.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var letter in text.EnumerateRunes())
        {
            var piece = SlackText.Escape(letter.ToString());
            if (escaped.Length + piece.Length >= Longest)
            {
                return escaped.Append('…').ToString();
            }

            escaped.Append(piece);
        }

        return escaped.ToString();
    }

    private static IEnumerable<string> Lines(ChatBlock block) => block switch
    {
        ChatBlock.Heading heading => [heading.Text],
        ChatBlock.Paragraph paragraph => [paragraph.Text],
        ChatBlock.Note note => [note.Text],
        ChatBlock.Bullets bullets => bullets.Items.SelectMany(bullet => new[] { bullet.Text, bullet.Detail }),
        ChatBlock.Facts facts => facts.Items.Select(fact => $"{fact.Label}: {fact.Value}"),
        ChatBlock.Quote quote => [$"“{quote.Text}” ({quote.Citation})"],
        ChatBlock.Attachment file => [SlackAttachment.Of(file)],
        ChatBlock.Buttons => [],
        _ => throw new InvalidOperationException($"{block.GetType().Name} has no form in Slack."),
    };
}
