using CoachBot.Cli;
using CoachBot.Core.Chat;
using Spectre.Console;

namespace CoachBot.IntegrationTests.Fixtures;

/// <summary>Replies as a terminal without colours shows them.</summary>
internal static class ReplyText
{
    public static string Text(this ChatReply reply)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = 100_000;
        ReplyRenderer.Write(console, reply);
        return writer.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>The texts of the reply's quote blocks.</summary>
    public static IReadOnlyList<string> Quotes(this ChatReply reply) => [.. reply.Blocks.OfType<ChatBlock.Quote>().Select(quote => quote.Text)];
}
