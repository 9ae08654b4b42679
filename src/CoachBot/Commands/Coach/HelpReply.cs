using System.Collections.Immutable;
using CoachBot.Core.Chat;

namespace CoachBot.Commands.Coach;

/// <summary>The answer to <c>/coach help</c>: every command with its forms.</summary>
internal static class HelpReply
{
    public static ChatReply Of(IEnumerable<IChatCommand> commands)
    {
        var blocks = ImmutableArray.CreateBuilder<ChatBlock>();
        blocks.Add(new ChatBlock.Heading("CoachBot: your finished work as cited evidence for your growth"));
        blocks.Add(new ChatBlock.Paragraph("You see everything first, and you alone say whether it is right. Every command also works as /coach <command>."));
        foreach (var command in commands.OrderBy(command => command.Verb, StringComparer.Ordinal))
        {
            blocks.Add(new ChatBlock.Heading($"/{command.Verb}: {command.Summary}"));
            blocks.Add(new ChatBlock.Facts([.. command.Forms.Select(form => new Fact(form.Text, form.Does))]));
        }

        return new(blocks.ToImmutable());
    }
}
