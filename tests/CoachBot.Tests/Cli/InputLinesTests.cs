using System.Text;
using CoachBot.Cli;

namespace CoachBot.Tests.Cli;

public sealed class InputLinesTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("one", new[] { "one" })]
    [InlineData("one\n", new[] { "one" })]
    [InlineData("one\r\ntwo\n", new[] { "one", "two" })]
    [InlineData("\n\none", new[] { "", "", "one" })]
    public async Task A_line_ends_with_a_line_feed_or_with_the_input(string text, string[] lines) => (await ReadAsync(text)).ShouldBe(lines);

    [Fact]
    public async Task A_line_longer_than_the_first_buffer_is_read_whole()
    {
        var longLine = new string('x', 1_000_000);

        (await ReadAsync($"one\n{longLine}\ntwo")).ShouldBe(["one", longLine, "two"]);
    }

    private static async Task<List<string>> ReadAsync(string text)
    {
        var lines = new InputLines(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        var read = new List<string>();
        while (await lines.NextAsync(TestContext.Current.CancellationToken) is { } line)
        {
            read.Add(Encoding.UTF8.GetString(line.Span));
            lines.Number.ShouldBe(read.Count);
        }

        return read;
    }
}
