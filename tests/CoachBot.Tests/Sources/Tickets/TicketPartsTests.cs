using CoachBot.Core.Work;
using CoachBot.Sources.Tickets;

namespace CoachBot.Tests.Sources.Tickets;

public sealed class TicketPartsTests
{
    [Theory]
    [InlineData("## How to reproduce\n1. Open two tabs\n2. Drain the node")]
    [InlineData("**Test steps**\n\n- Drain the node")]
    [InlineData("__Screenshots:__\nDrain the node")]
    [InlineData("h3. Actual result\nDrain the node")]
    [InlineData("Release notes\n-------------\nDrain the node")]
    [InlineData("How to verify:\n\nOpen two tabs.\n\nDrain the node.")]
    [InlineData("How to verify: drain the node")]
    [InlineData("Expected behaviour: nodes drained\nand tabs closed")]
    [InlineData("### How has this been tested? (required)\nDrain the node")]
    [InlineData("## Test plan\n### One\nDrain the node\n**Two**\nDrain another")]
    [InlineData("<details>\n<summary>Notes</summary>\n\n## Fix\nDrain the node\n</details>")]
    [InlineData("<blockquote>Drain the node\n\n- Drain another</blockquote>")]
    [InlineData("    Drain the node\n\n    Drain another")]
    [InlineData("\tDrain the node")]
    [InlineData("- [x] I have drained the node\n- [X] My nodes are drained\n* [x] I've drained it")]
    public void What_a_template_or_a_program_wrote_is_nobodys_sentence(string part) =>
        Roles($"We waited.\n\n{part}\n\n# Story\nWe left.").ShouldBe([("We waited.", SectionRole.Body), (part.Trim(), SectionRole.Verbatim), ("# Story\nWe left.", SectionRole.Body)]);

    [Theory]
    [InlineData("## Acceptance criteria\n- Nodes drain")]
    [InlineData("**Out of scope**\nNodes drain")]
    [InlineData("Next steps:\n1. Drain the node")]
    [InlineData("Todo: drain the node")]
    [InlineData("Before you merge, please:\n\n- drain the node\n- close the tabs")]
    [InlineData("Everybody who joins must:\n* drain the node\n  and close the tabs")]
    public void What_a_template_asks_for_is_ahead(string part) =>
        Roles($"We waited.\n\n{part}\n\n# Story\nWe left.").ShouldBe([("We waited.", SectionRole.Body), (part, SectionRole.FollowUps), ("# Story\nWe left.", SectionRole.Body)]);

    [Theory]
    [InlineData("Logs: none", "We drained the node.")]
    [InlineData("Logs:\nnone", "Solution: we drained the node.")]
    [InlineData("Logs:\nnone", "**Story**\nWe drained the node.")]
    [InlineData("## Logs\nnone", "## Story\nWe drained the node.")]
    [InlineData("    none", "We drained the node.")]
    [InlineData("<details>none</details>", "We drained the node.")]
    public void A_part_ends_where_the_next_begins(string part, string rest) =>
        Roles($"{part}\n\n{rest}").ShouldBe([(part.Trim(), SectionRole.Verbatim), (rest, SectionRole.Body)]);

    [Theory]
    [InlineData("- One node\n\n    and one more that we drained")]
    [InlineData("1. One node\n    - we drained it")]
    [InlineData("One node that\n    we drained")]
    [InlineData("We kept the logs and the environment: nothing was lost.")]
    [InlineData("## What we did\n- [x] Drained the node")]
    [InlineData("- [x] I drained the node")]
    [InlineData("<detailsview>we drained</detailsview>")]
    [InlineData("These were left:\n- the node that we drained")]
    public void What_looks_like_a_part_and_is_none_stays(string text) => Roles(text).ShouldBe([(text, SectionRole.Body)]);

    [Fact]
    public void A_ticked_box_of_a_list_that_was_ahead_is_ahead_no_longer() =>
        Roles("## Checklist\n- [x] Drain the node\n- [ ] Close the tabs").Select(part => part.Role).ShouldBe([SectionRole.FollowUps, SectionRole.Body, SectionRole.FollowUps]);

    private static IEnumerable<(string Text, SectionRole Role)> Roles(string description)
    {
        var text = TicketText.Of("T", description);
        return TicketText.Sections("T", text).Skip(1).Select(section => (section.Span.In(text), section.Role));
    }
}
