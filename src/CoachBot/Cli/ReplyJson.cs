using CoachBot.Core.Chat;

namespace CoachBot.Cli;

/// <summary>A reply as plain data: each block with its kind and fields.</summary>
internal static class ReplyJson
{
    public static object Of(ChatReply reply) => new { refused = reply.IsRefusal, blocks = reply.Blocks.Select(Of) };

    private static object Of(ChatBlock block) => block switch
    {
        ChatBlock.Heading heading => new { kind = "heading", heading.Text },
        ChatBlock.Paragraph paragraph => new { kind = "paragraph", paragraph.Text },
        ChatBlock.Bullets bullets => new { kind = "bullets", bullets.Items },
        ChatBlock.Facts facts => new { kind = "facts", facts.Items },
        ChatBlock.Quote quote => new { kind = "quote", quote.Text, quote.Citation },
        ChatBlock.Buttons buttons => new { kind = "buttons", buttons.Items },
        ChatBlock.Attachment file => new { kind = "attachment", file.FileName, file.MediaType, file.Content },
        ChatBlock.Note note => new { kind = "note", note.Text },
        _ => throw new InvalidOperationException($"{block.GetType().Name} has no JSON form."),
    };
}
