using CoachBot.Sources.Tickets;

namespace CoachBot.Tests.Sources.Tickets;

public sealed class TicketTextTests
{
    [Fact]
    public void Code_and_files_are_set_apart_from_the_body_in_order() =>
        Sections("Keys", "We waited.\n\nFiles changed:\n- a.tf\n\nThen:\n```\nmake\n```\nWe left.").ShouldBe([
            "Title: Keys", "Body: We waited.", "Files: Files changed:\n- a.tf", "Body: Then:", "Verbatim: ```\nmake\n```", "Body: We left.",
        ]);

    [Fact]
    public void A_list_of_files_within_a_fence_is_code() =>
        Sections("Keys", "```\nFiles changed:\n- a.tf\n```").ShouldBe(["Title: Keys", "Verbatim: ```\nFiles changed:\n- a.tf\n```"]);

    [Fact]
    public void A_text_that_begins_with_its_title_is_not_given_it_twice() => Sections("Keys", "Keys\n\nWe waited.").ShouldBe(["Title: Keys", "Body: We waited."]);

    [Theory]
    [InlineData("Keys\nWe waited.", "We waited.")]
    [InlineData("Keys of the broker.", "of the broker.")]
    [InlineData("Keys. We waited.", ". We waited.")]
    public void Nothing_behind_the_title_is_lost(string text, string body) => Sections("Keys", text).ShouldBe(["Title: Keys", $"Body: {body}"]);

    private static IEnumerable<string> Sections(string title, string text)
    {
        var item = TicketRows.OfText("OPS-1", title, text);
        return item.Sections.Select(section => $"{section.Role}: {section.Span.In(item.Text)}");
    }
}
