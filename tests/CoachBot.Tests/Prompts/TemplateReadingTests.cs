using CoachBot.Prompts;

namespace CoachBot.Tests.Prompts;

public sealed class TemplateReadingTests
{
    [Fact]
    public void A_template_is_read_with_all_its_parts()
    {
        var template = Sample.Template();

        (template.Id, template.Version, template.Purpose, template.AnswerTokens, template.Name).ShouldBe(("count-words", 3, "Says how many words a text has.", 200, "count-words@3"));
        template.Inputs.ShouldBe([("title", "the title of a text"), ("text", "the text")]);
        template.Instructions.ShouldStartWith("Everything between");
        template.Message.Split('\n').ShouldBe(["Here it is.", "{{title}}", "{{text}}"]);
        template.Schema.GetProperty("type").GetString().ShouldBe("object");
    }

    [Fact]
    public void Lines_that_end_in_two_letters_are_the_same_template() => TemplateReading.Read("count-words.md", Sample.Text.ReplaceLineEndings("\r\n")).Problems.ShouldBeEmpty();

    [Fact]
    public void What_may_be_nothing_says_so() =>
        TemplateReading.Read("count-words.md", Sample.Text.Replace("\"type\": \"string\"", "\"type\": [\"string\", \"null\"]", StringComparison.Ordinal)).Problems.ShouldBeEmpty();

    [Theory]
    [InlineData("version: 3", "version: 0", "there is no version")]
    [InlineData("version: 3", "version: three", "there is no version")]
    [InlineData("purpose: Says how many words a text has.", "purpose:", "there is no purpose")]
    [InlineData("answer-tokens: 200", "answer-tokens: 20000", "there is no answer-tokens")]
    [InlineData("answer-tokens: 200", "answer-tokens: 200\ntemperature: 1", "this part is not known")]
    [InlineData("answer-tokens: 200", "answer-tokens: 200\nversion: 4", "stands there twice")]
    [InlineData("id: count-words", "id: count-letters", "the id is not the file's name")]
    [InlineData("  text: the text", "  Text: the text", "this is no input")]
    [InlineData("  text: the text", "  title: again", "an input stands there twice")]
    [InlineData("{{text}}", "{{text}}\n{{text}}", "an input stands not exactly once")]
    [InlineData("{{text}}", "", "an input stands not exactly once")]
    [InlineData("{{text}}", "{{text}}\n{{other}}", "an input that is not named")]
    [InlineData("Here it is.", "Here it is: {{text}}", "an input stands among words")]
    [InlineData("Quote its first sentence.", "Quote {{text}}.", "an input stands among words")]
    [InlineData("\"additionalProperties\": false, ", "", "an object is open")]
    [InlineData("\"required\": [\"quote\"]", "\"required\": []", "does not require exactly")]
    [InlineData(", \"maxLength\": 200", "", "a text has no end")]
    [InlineData("{\"type\": \"string\", \"maxLength\": 200}", "{\"type\": \"array\", \"items\": {\"type\": \"integer\"}}", "a list has no end")]
    [InlineData("{\"type\": \"string\", \"maxLength\": 200}", "{}", "a part has no type")]
    [InlineData("\"type\": \"string\", \"maxLength\": 200", "\"type\": [\"string\", \"null\"]", "a text has no end")]
    [InlineData("\"type\": \"string\"", "\"type\": [\"string\", \"integer\"]", "a part has no type")]
    [InlineData("\"type\": \"string\"", "\"type\": []", "a part has no type")]
    [InlineData("\"type\": \"string\"", "\"type\": [1, \"null\"]", "a part has no type")]
    [InlineData("{\"type\": \"object\"", "{\"type\": \"string\"", "the answer is no object")]
    [InlineData("\"properties\":", "properties:", "the schema of the answer is no JSON")]
    [InlineData("# Message", "# Messages", "this is no template")]
    public void What_is_wrong_is_told_with_its_file(string from, string to, string what)
    {
        var text = Sample.Text.Replace(from, to, StringComparison.Ordinal);
        text.ShouldNotBe(Sample.Text);

        var (template, problems) = TemplateReading.Read("count-words.md", text);

        template.ShouldBeNull();
        problems.ShouldContain(problem => problem.What.Contains(what, StringComparison.Ordinal), string.Join('\n', problems));
        problems.ShouldAllBe(problem => problem.Where.StartsWith("count-words.md", StringComparison.Ordinal) && problem.Do.Length > 0);
    }

    [Fact]
    public void All_problems_of_all_templates_come_at_once()
    {
        var one = TemplateReading.Read("a.md", Sample.Text);
        var other = TemplateReading.Read("b.md", "nothing");

        Should.Throw<Core.RefusedException>(() => new PromptTemplates([one, other])).Problems.Select(problem => problem.Where).ShouldBe(["a.md", "b.md"]);
    }
}
