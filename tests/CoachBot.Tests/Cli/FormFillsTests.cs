using CoachBot.Cli;
using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.People;

namespace CoachBot.Tests.Cli;

public sealed class FormFillsTests
{
    private static readonly ChatForm Page = new("page", "A page",
    [
        new FormField.Text("what", "What") { Longest = 10 },
        new FormField.People("who", "Who") { Most = 2, IsOptional = true },
        new FormField.Ticks("which", "Which", [new("a", "A"), new("b", "B")]) { Values = ["a"], IsOptional = true },
        new FormField.Time("when", "When") { Value = new(3, 15) },
    ]);

    [Fact]
    public async Task A_page_takes_its_own_fills_and_what_stands_in_the_others()
    {
        var fills = new FormFills(["what=x=y", "who=mei, Mei@Example.com", "later=z"]);

        var (answers, problems) = await fills.TakeAsync(Page, FindAsync, TestContext.Current.CancellationToken);

        problems.ShouldBeEmpty();
        answers.ToDictionary(pair => pair.Key, pair => string.Join('|', pair.Value)).ShouldBe(
            new Dictionary<string, string> { ["what"] = "x=y", ["who"] = "mei|mei", ["which"] = "a", ["when"] = "03:15" }, ignoreOrder: true);
        fills.Unasked().ShouldHaveSingleItem().Found.ShouldBe("later");
    }

    [Fact]
    public async Task An_empty_fill_leaves_a_field_empty_which_only_an_optional_one_may_be()
    {
        var (answers, problems) = await new FormFills(["which=", "when="]).TakeAsync(Page, FindAsync, TestContext.Current.CancellationToken);

        problems.ShouldBe([new("what", "This must be filled in."), new("when", "This must be filled in.")]);
        answers.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("what=much too long", "what", "It has 13 letters; at most 10 are allowed.")]
    [InlineData("who=nobody", "who", "Nobody in the directory has the id or e-mail address nobody.")]
    [InlineData("who=mei,mei,mei", "who", "These are 3 people; at most 2 are allowed.")]
    [InlineData("which=a,c", "which", "There is no such answer; found c; allowed: a, b. Did you mean a?")]
    [InlineData("when=25:00", "when", "This is no time; write it as 03:15.")]
    public async Task An_answer_that_is_not_allowed_is_told_with_what_is(string fill, string field, string sentence)
    {
        var (_, problems) = await new FormFills(fill.StartsWith("what", StringComparison.Ordinal) ? [fill] : ["what=x", fill]).TakeAsync(Page, FindAsync, TestContext.Current.CancellationToken);

        problems.ShouldBe([new(field, sentence)]);
    }

    [Fact]
    public void A_field_is_filled_in_once() =>
        Should.Throw<RefusedException>(() => new FormFills(["a=1", "a=2", "=3"])).Problems.Select(problem => problem.What)
            .ShouldBe(["a field is filled twice", "this fills in nothing"]);

    [Fact]
    public void A_slip_is_told_before_anything_is_sent_and_a_later_pages_field_is_not()
    {
        new FormFills(["waht=x"]).Slips(Page).ShouldHaveSingleItem().Do.ShouldBe("Did you mean what?");
        new FormFills(["what=x", "sure=y"]).Slips(Page).ShouldBeEmpty();
    }

    [Fact]
    public void A_page_is_shown_with_every_field_and_a_command_that_is_complete()
    {
        var text = string.Join('\n', FormText.Of(Page, "coachbot ask x --as mei").Blocks.Select(block => block switch
        {
            ChatBlock.Bullets bullets => $"{bullets.Items[0].Text} / {bullets.Items[0].Detail}",
            ChatBlock.Paragraph paragraph => paragraph.Text,
            ChatBlock.Heading heading => heading.Text,
            _ => "",
        }));

        text.ShouldBe("""
            A page
            what: What / At most 10 letters.
            who: Who (optional) / Ids or e-mail addresses divided by commas, at most 2.
            which: Which (optional) / Any of, divided by commas: a, b. Without --fill: a
            when: When / A time such as 03:15. Without --fill: 03:15
            To fill it in: coachbot ask x --as mei --fill what="<text>"
            """.ReplaceLineEndings("\n"));
    }

    private static Task<Person?> FindAsync(string asked, CancellationToken cancellationToken) =>
        Task.FromResult(asked.StartsWith("mei", StringComparison.OrdinalIgnoreCase) ? new Person { Id = new("mei"), Name = "Mei" } : null);
}
