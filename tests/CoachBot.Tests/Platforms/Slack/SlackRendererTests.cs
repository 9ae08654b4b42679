using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Platforms.Slack.Rendering;

namespace CoachBot.Tests.Platforms.Slack;

public sealed class SlackRendererTests
{
    [Fact]
    public void Is_for_the_person_who_asked_alone() =>
        ((string)SlackRenderer.Render(ChatReply.Of(new ChatBlock.Paragraph("x")))["response_type"]!).ShouldBe("ephemeral");

    [Fact]
    public void A_title_stands_out_and_what_follows_flows_in_one_block()
    {
        var message = SlackRenderer.Render(ChatReply.Of(
            new ChatBlock.Heading("Your level"),
            new ChatBlock.Paragraph("This rests on three pieces of work."),
            new ChatBlock.Bullets([new("Alerting", "owned")]),
            new ChatBlock.Quote("I wrote the alert.", "PM-1, 3 May 2026"),
            new ChatBlock.Heading("In progress"),
            new ChatBlock.Facts([new("rung", "led")]),
            new ChatBlock.Note("Level rule v1.")));

        message["blocks"]!.AsArray().Select(block => (string)block!["type"]!).ShouldBe(["header", "rich_text", "rich_text", "context"]);
        message["blocks"]![1]!["elements"]!.AsArray().Select(element => (string)element!["type"]!).ShouldBe(["rich_text_section", "rich_text_list", "rich_text_quote"]);
        BlockKitRules.Offences(message).ShouldBeEmpty();
    }

    [Fact]
    public void A_button_carries_the_message_that_it_stands_for()
    {
        var button = SlackRenderer.Render(ChatReply.Of(new ChatBlock.Buttons([new("Looks right", "/evidence confirm 1 2")])))["blocks"]![0]!["elements"]!.AsArray().ShouldHaveSingleItem()!;

        ((string)button["type"]!).ShouldBe("button");
        ((string)button["text"]!["text"]!).ShouldBe("Looks right");
        ((string)button["value"]!).ShouldBe("/evidence confirm 1 2");
    }

    [Fact]
    public void What_is_to_be_told_stands_before_the_title_and_leaves_it_the_title() =>
        SlackRenderer.Render(ChatReply.Of(new ChatBlock.Note("For you: Dana looked."), new ChatBlock.Heading("Hello"), new ChatBlock.Paragraph("x"), new ChatBlock.Heading("More")))["blocks"]!
            .AsArray().Select(block => (string)block!["type"]!).ShouldBe(["context", "header", "rich_text", "rich_text"]);

    [Theory]
    [InlineData(ButtonRole.Plain, null)]
    [InlineData(ButtonRole.NextStep, "primary")]
    [InlineData(ButtonRole.Deletes, "danger")]
    public void A_button_looks_like_what_it_means(ButtonRole role, string? style) =>
        ((string?)SlackRenderer.Render(ChatReply.Of(new ChatBlock.Buttons([new("Go on", "/coach help") { Role = role }])))["blocks"]![0]!["elements"]![0]!["style"]).ShouldBe(style);

    [Fact]
    public void A_button_whose_message_would_not_come_back_whole_is_left_out()
    {
        var message = SlackRenderer.Render(ChatReply.Of(
            new ChatBlock.Paragraph("Choose."), new ChatBlock.Buttons([new("Too long", "/" + new string('x', 2_000)), new("Steering", "/coach\0help"), new("Help", "/coach help")])));

        message["blocks"]![1]!["elements"]!.AsArray().Select(button => (string)button!["text"]!["text"]!).ShouldBe(["Help"]);
    }

    [Fact]
    public void What_does_not_fit_is_left_out_from_the_end_and_said_so()
    {
        var message = SlackRenderer.Render(new([.. Enumerable.Range(1, 30).Select(i => new ChatBlock.Paragraph($"{i} {new string('x', 900)}"))]));

        var shown = BlockKitRules.Shown(message["blocks"]).ToList();
        shown[0].ShouldStartWith("1 x");
        shown[^1].ShouldStartWith("There is more than one message holds.");
        BlockKitRules.Offences(message).ShouldBeEmpty();
    }

    [Fact]
    public void A_quote_that_is_too_long_is_cut_outside_its_words_and_still_cited()
    {
        var message = SlackRenderer.Render(ChatReply.Of(new ChatBlock.Quote(new string('x', 2_989) + "😀 and more", "PM-1")));

        BlockKitRules.Shown(message["blocks"]).ShouldBe([$"“{new string('x', 2_989)}”…", "\n(PM-1)"]);
        BlockKitRules.Offences(message).ShouldBeEmpty();
    }

    [Fact]
    public void A_quote_is_never_shown_without_where_it_is_from()
    {
        var message = SlackRenderer.Render(new([.. Enumerable.Range(0, 40).Select(i => new ChatBlock.Quote(new string('q', 300 + i), $"source {i}"))]));

        var shown = BlockKitRules.Shown(message["blocks"]).ToList();
        shown.Count(text => text.StartsWith('“')).ShouldBe(shown.Count(text => text.StartsWith("\n(source", StringComparison.Ordinal)));
        shown.Count(text => text.StartsWith('“')).ShouldBeInRange(20, 39);
    }

    [Fact]
    public void More_blocks_than_a_message_holds_are_cut_with_a_word()
    {
        var message = SlackRenderer.Render(new([.. Enumerable.Range(1, 80).Select(i => new ChatBlock.Note($"note {i}"))]));

        message["blocks"]!.AsArray().Count.ShouldBe(50);
        BlockKitRules.Shown(message["blocks"]).Last().ShouldStartWith("There is more than one message holds.");
    }

    [Fact]
    public void A_reply_that_just_fits_says_nothing_of_more()
    {
        var message = SlackRenderer.Render(new([.. Enumerable.Range(1, 49).Select(i => new ChatBlock.Note($"note {i}"))]));

        BlockKitRules.Shown(message["blocks"]).Last().ShouldBe("note 49");
    }

    [Fact]
    public void An_empty_reply_is_still_a_message() => BlockKitRules.Offences(SlackRenderer.Render(new([]))).ShouldBeEmpty();

    [Fact]
    public void A_refusal_is_one_sentence() =>
        BlockKitRules.Shown(SlackRenderer.Render(ChatReply.Refused(new Problem("there is no such command", Found: "/x & <y>")))["blocks"])
            .ShouldBe(["There is no such command; found /x & <y>."]);
}
