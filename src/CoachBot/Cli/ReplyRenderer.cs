using CoachBot.Chat;
using CoachBot.Core.Chat;
using Spectre.Console;

namespace CoachBot.Cli;

/// <summary>Writes a reply to a terminal. Every text is escaped; quotes come out literal.</summary>
internal static class ReplyRenderer
{
    public static void Write(IAnsiConsole console, ChatReply reply)
    {
        ChatBlock? before = null;
        foreach (var block in reply.Blocks)
        {
            if (before is not null && StartsParagraph(before, block))
            {
                console.WriteLine();
            }

            Write(console, block);
            before = block;
        }
    }

    private static bool StartsParagraph(ChatBlock before, ChatBlock block) =>
        block is ChatBlock.Heading or ChatBlock.Buttons or ChatBlock.Attachment
        || before is ChatBlock.Paragraph
        || (before is ChatBlock.Quote && block is not ChatBlock.Quote);

    private static void Write(IAnsiConsole console, ChatBlock block)
    {
        switch (block)
        {
            case ChatBlock.Heading heading:
                console.MarkupLineInterpolated($"[bold]{VisibleText.Of(heading.Text)}[/]");
                break;
            case ChatBlock.Paragraph paragraph:
                console.WriteLine(VisibleText.Of(paragraph.Text));
                break;
            case ChatBlock.Bullets bullets:
                foreach (var bullet in bullets.Items)
                {
                    console.MarkupLineInterpolated($"  • {VisibleText.Of(bullet.Text)}");
                    if (bullet.Detail.Length > 0)
                    {
                        console.MarkupLineInterpolated($"    [grey]{VisibleText.Of(bullet.Detail)}[/]");
                    }
                }

                break;
            case ChatBlock.Facts facts:
                var width = facts.Items.Max(fact => fact.Label.Length);
                foreach (var fact in facts.Items)
                {
                    console.MarkupLineInterpolated($"  {VisibleText.Of(fact.Label.PadRight(width))}  {VisibleText.Of(fact.Value)}");
                }

                break;
            case ChatBlock.Quote quote:
                console.MarkupLineInterpolated($"    [italic]“{VisibleText.Of(quote.Text)}”[/]");
                console.MarkupLineInterpolated($"    [grey]({VisibleText.Of(quote.Citation)})[/]");
                break;
            case ChatBlock.Buttons buttons:
                foreach (var button in buttons.Items)
                {
                    console.MarkupLineInterpolated($"  → {VisibleText.Of(button.Label)}: [blue]{VisibleText.Of(button.Command)}[/]");
                }

                break;
            case ChatBlock.Note note:
                console.MarkupLineInterpolated($"[grey]{VisibleText.Of(note.Text)}[/]");
                break;
            case ChatBlock.Attachment file:
                console.WriteLine($"Attached: {VisibleText.Of(file.FileName)} ({file.ToBytes().Length} bytes); save it with --out <file>");
                break;
        }
    }
}
