using System.Buffers;
using System.Text;
using System.Text.Json;
using CoachBot.Cli;
using CoachBot.Core;
using CoachBot.Sources.Postmortems;
using CoachBot.Sources.Tickets;

namespace CoachBot.Tests.Cli;

public sealed class MapLinesTests
{
    [Fact]
    public async Task Every_line_is_answered_in_order() =>
        Ids(await MapAsync(Bytes(Line("1")), Bytes(Line("2") + Line("3")))).ShouldBe(["1", "2", "3"]);

    [Fact]
    public async Task An_answer_goes_out_before_the_next_line_is_waited_for()
    {
        var output = new MemoryStream();
        var answered = new List<int>();
        var input = new Pieces([Bytes(Line("1")), Bytes(Line("2"))], () => answered.Add(Ids(output.ToArray()).Count));

        await Lines().RunAsync(input, output, TestContext.Current.CancellationToken);

        answered.ShouldBe([0, 1, 2]);
    }

    [Fact]
    public async Task Lines_before_a_bad_one_are_answered()
    {
        var output = new MemoryStream();

        var refused = await Should.ThrowAsync<RefusedException>(() => Lines().RunAsync(new Pieces([Bytes(Line("1") + "nonsense\n")]), output, TestContext.Current.CancellationToken));

        refused.Message.ShouldStartWith("standard input, line 2: this is no JSON object");
        Ids(output.ToArray()).ShouldBe(["1"]);
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_are_read_as_replacement_characters() =>
        Ids(await MapAsync([.. "{\"kind\":\"ticket\",\"text\":\"x\",\"id\":\"a"u8, 0xFF, .. "b\"}"u8])).ShouldBe(["a\ufffdb"]);

    [Fact]
    public async Task Of_a_field_given_twice_the_last_counts_and_other_fields_are_passed_over() =>
        Ids(await MapAsync(Bytes("""{"id":"1","more":{"id":["x"]},"kind":"ticket","text":"x","id":"2"}"""))).ShouldBe(["2"]);

    private static MapLines Lines() => new([new PostmortemSource(), new TicketCsvSource()], (items, output) =>
    {
        foreach (var item in items)
        {
            output.Write(JsonSerializer.SerializeToUtf8Bytes(new { id = item.Key.ExternalId }));
            output.Write("\n"u8);
        }
    });

    private static async Task<byte[]> MapAsync(params byte[][] pieces)
    {
        var output = new MemoryStream();
        await Lines().RunAsync(new Pieces(pieces), output, TestContext.Current.CancellationToken);
        return output.ToArray();
    }

    private static List<string?> Ids(byte[] output) =>
        [.. Encoding.UTF8.GetString(output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString())];

    private static string Line(string id) => $$"""{"id":"{{id}}","kind":"ticket","title":"T","text":"We waited."}""" + "\n";

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    // Gives one piece a read, as a pipe does, and tells when it is asked for the next.
    private sealed class Pieces(byte[][] pieces, Action? asked = null) : MemoryStream
    {
        private int _next;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            asked?.Invoke();
            if (_next == pieces.Length)
            {
                return ValueTask.FromResult(0);
            }

            pieces[_next].CopyTo(buffer);
            return ValueTask.FromResult(pieces[_next++].Length);
        }
    }
}
