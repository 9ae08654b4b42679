using System.Buffers;
using System.Text;
using System.Text.Json;
using CoachBot.Cli;

namespace CoachBot.Tests.Cli;

public sealed class MappedLineTests
{
    [Fact]
    public void A_line_is_what_the_serializer_writes_whatever_the_letters()
    {
        var quote = "Grüße \"quoted\" \\ <b> 'x' & \u2028 \t 😀 日本 \u0001";
        MappedWork[] all =
        [
            new("plain", [], [], []),
            new(
                quote,
                [new("sre", "alerting", 0.715, [quote, "Two."], ["alert-rules", "on-call"]), new("sre", "incidents", 1, [], [])],
                [new("alert-rules", "exercised", 0.2, [quote]), new("on-call", "mentioned", 0, [])],
                [new("Jörg \"Jo\" Weiß", "author", "owned", [quote]), new("Ana", "scribe", "led", [])]),
        ];

        Assert.Equal(string.Concat(all.Select(work => JsonSerializer.Serialize(work, Json.Line) + "\n")), Written(all));
    }

    [Fact]
    public void The_same_quote_in_another_line_is_written_again() =>
        Assert.Equal(Written([One(), One()]), Written([One()]) + Written([One()]));

    private static MappedWork One() => new("a", [], [new("alert-rules", "exercised", 0.65, ["An alert was added."])], []);

    private static string Written(IEnumerable<MappedWork> all)
    {
        var output = new ArrayBufferWriter<byte>();
        var line = new MappedLine(output);
        foreach (var work in all)
        {
            line.Write(work);
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
