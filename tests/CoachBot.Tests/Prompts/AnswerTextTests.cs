using System.Globalization;
using System.Text.Json;
using CoachBot.Prompts;
using CoachBot.Prompts.Redaction;

namespace CoachBot.Tests.Prompts;

public sealed class AnswerTextTests
{
    [Theory]
    [InlineData("{\"a\":1}")]
    [InlineData("  \n{\"a\":1}\n")]
    [InlineData("```json\n{\"a\":1}\n```")]
    [InlineData("```\n{\"a\":1}\n```\n")]
    public void One_object_is_read_with_or_without_a_block_of_code_around_it(string text)
    {
        AnswerText.Read(text, out var wrong).ShouldNotBeNull().GetProperty("a").GetInt32().ShouldBe(1);
        wrong.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("I cannot do that.")]
    [InlineData("[1]")]
    [InlineData("\"text\"")]
    [InlineData("{\"a\":1} {\"a\":2}")]
    [InlineData("Here it is: {\"a\":1}")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\":1")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    [InlineData("{\"\\udc00\":1}")]
    [InlineData("```json\n{\"a\":1}")]
    [InlineData("```")]
    public void Anything_else_is_refused_with_what_is_wrong(string text)
    {
        AnswerText.Read(text, out var wrong).ShouldBeNull();
        wrong.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Depth_and_length_have_an_end()
    {
        AnswerText.Read(string.Concat(Enumerable.Repeat("{\"a\":", 50)) + "1" + new string('}', 50), out _).ShouldBeNull();
        AnswerText.Read($"{{\"a\":\"{new string('x', AnswerText.MostLetters)}\"}}", out var wrong).ShouldBeNull();
        wrong.ShouldNotBeNull().ShouldContain(AnswerText.MostLetters.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void What_placeholders_stand_for_comes_back_into_texts_and_names_whatever_letters_it_has()
    {
        const string secret = "password: \"a\\\"b\n{1}\"";
        var placeholders = new Placeholders([["Priya \"Pri\" Raman"]], [secret]);
        var redacted = placeholders.Redact($"Priya \"Pri\" Raman wrote {secret}");

        var restored = AnswerText.Restored(JsonSerializer.Serialize(new Dictionary<string, string[]> { [redacted] = [redacted, "[person-9]"] }), placeholders);

        var read = JsonSerializer.Deserialize<Dictionary<string, string[]>>(restored).ShouldNotBeNull();
        read.ShouldHaveSingleItem().Key.ShouldBe($"Priya \"Pri\" Raman wrote {secret}");
        read.Values.Single().ShouldBe([$"Priya \"Pri\" Raman wrote {secret}", "[person-9]"]);
    }

    [Fact]
    public void A_text_that_is_no_answer_is_left_alone() => AnswerText.Restored("[person-1] says no", new([["Priya"]], [])).ShouldBe("[person-1] says no");
}
