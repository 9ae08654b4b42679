using System.Globalization;
using System.Text;
using CoachBot.Core.Chat;
using CoachBot.Platforms.Slack.Inbound;
using CoachBot.Platforms.Slack.Rendering;

namespace CoachBot.Tests.Platforms.Slack;

/// <summary>No data makes a rendered reply exceed Block Kit's limits, or a user's text work as markup.</summary>
public sealed class SlackRendererPropertyTests
{
    private static readonly string[] Pieces =
    [
        "<!channel>", "<@U123>", "<https://evil.example|here>", "&lt;!here&gt;", "&", "<", ">", "*bold*", "_x_", "`code`", "```", ":smile:", "\u0000", "\u001b[31m",
        "\u202e", "😀", "👨‍👩‍👧", "é", "e\u0301", "日本語", " ", "\n", "\t", "\"", "\\", "word", "/coach", "{}", "]]",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_reply_stays_within_the_limits(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            var reply = Reply(random);

            var message = SlackRenderer.Render(reply);

            BlockKitRules.Offences(message).ShouldBeEmpty(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, reply {i}"));
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Whatever_is_shown_was_in_the_reply_letter_by_letter(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 300; i++)
        {
            var text = Text(random, 12).Replace("\0", "", StringComparison.Ordinal).Replace("\u001b", "", StringComparison.Ordinal);
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            var message = SlackRenderer.Render(ChatReply.Of(new ChatBlock.Quote(text, "PM-1")));

            BlockKitRules.Shown(message["blocks"]).First().ShouldBe($"“{text}”");
            SlackText.Read((string)message["text"]!, _ => null).ShouldBe($"“{text}” (PM-1)");
        }
    }

    private static ChatReply Reply(Random random) =>
        new([.. Enumerable.Range(0, Size(random, 120)).Select(_ => Block(random))]);

    private static ChatBlock Block(Random random) => random.Next(8) switch
    {
        0 => new ChatBlock.Heading(Text(random, 400)),
        1 => new ChatBlock.Paragraph(Text(random, 6_000)),
        2 => new ChatBlock.Bullets([.. Enumerable.Range(0, Size(random, 400)).Select(_ => new Bullet(Text(random, 200), Text(random, 200)))]),
        3 => new ChatBlock.Facts([.. Enumerable.Range(0, Size(random, 50)).Select(_ => new Fact(Text(random, 100), Text(random, 3_500)))]),
        4 => new ChatBlock.Quote(Text(random, 5_000), Text(random, 300)),
        5 => new ChatBlock.Buttons([.. Enumerable.Range(0, Size(random, 40)).Select(_ => new Button(Text(random, 100), "/" + Text(random, 3_000)))]),
        6 => new ChatBlock.Attachment(Text(random, 400), "application/json", Text(random, 4_000)) { Command = "/" + Text(random, 3_000) },
        _ => new ChatBlock.Note(Text(random, 4_000)),
    };

    // Mostly small, sometimes nothing, now and then far over any limit.
    private static int Size(Random random, int most) => random.Next(10) switch
    {
        0 => 0,
        < 8 => random.Next(1, Math.Max(2, most / 10)),
        _ => random.Next(most),
    };

    private static string Text(Random random, int most)
    {
        var text = new StringBuilder();
        for (var left = Size(random, most); left > 0; left--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }
}
