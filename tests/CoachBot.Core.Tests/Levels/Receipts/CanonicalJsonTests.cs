using System.Text;
using System.Text.Json;
using CoachBot.Core.Levels.Receipts;

namespace CoachBot.Core.Tests.Levels.Receipts;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("\"quoted\" \\", "\\\"quoted\\\" \\\\")]
    [InlineData("\b\t\n\f\r", "\\b\\t\\n\\f\\r")]
    [InlineData("\u0000\u001f", "\\u0000\\u001f")]
    [InlineData("</script> & 'x' + y / z", "</script> & 'x' + y / z")]
    [InlineData("\u007f\u0080\u2028\ufeff\uffff", "\u007f\u0080\u2028\ufeff\uffff")]
    [InlineData("naïve 日本 🔥", "naïve 日本 🔥")]
    public void Escapes_only_what_must_be(string text, string written)
    {
        var json = new CanonicalJson();
        json.Object(() => json.Text("a", text));

        var bytes = json.ToBytes();

        Encoding.UTF8.GetString(bytes).ShouldBe($"{{\"a\":\"{written}\"}}");
        JsonDocument.Parse(bytes).RootElement.GetProperty("a").GetString().ShouldBe(text);
    }

    [Fact]
    public void Writes_keys_in_their_order_without_white_space()
    {
        using var elsewhere = new InCulture("fa-IR");
        var json = new CanonicalJson();
        json.Object(() =>
        {
            json.Number("z", -1234567);
            json.Flag("a", true);
            json.Null("n");
            json.Texts("empty", []);
            json.Texts("two", ["x", "y"]);
            json.Objects("objects", [1, 2], number => json.Number("is", number));
            json.Object("nothing", () => { });
            json.List("lists", new[] { new[] { "p" }, [] }, list => json.List(list, json.TextOrNull));
            json.Raw("raw", "[0]");
            json.Text("last", null);
        });

        Encoding.UTF8.GetString(json.ToBytes()).ShouldBe(
            """{"z":-1234567,"a":true,"n":null,"empty":[],"two":["x","y"],"objects":[{"is":1},{"is":2}],"nothing":{},"lists":[["p"],[]],"raw":[0],"last":null}""");
    }
}
