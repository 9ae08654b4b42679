using System.Text.Json.Nodes;
using CoachBot.Core.Chat;
using CoachBot.Platforms.Slack.Rendering;

namespace CoachBot.Tests.Platforms.Slack;

public sealed class SlackViewTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("every 😀 word ", 400));

    private static readonly FormOption[] Options = [new("a", "A"), new("b", Long)];

    [Fact]
    public void A_form_stays_within_the_limits_whatever_stands_in_it()
    {
        var view = SlackView.Form(Form(), id => $"U{id}");

        BlockKitViewRules.Offences(view).ShouldBeEmpty();
        view["blocks"]!.AsArray().Count(block => (string?)block!["type"] == "input").ShouldBe(7);
    }

    [Fact]
    public void A_page_and_a_home_that_only_tell_stay_within_the_limits()
    {
        var reply = new ChatReply([.. Enumerable.Range(0, 120).Select(_ => new ChatBlock.Note(Long))]);

        BlockKitViewRules.Offences(SlackView.Reply(reply)).ShouldBeEmpty();
        BlockKitViewRules.Offences(SlackView.Home(reply)).ShouldBeEmpty();
    }

    [Fact]
    public void What_slack_would_refuse_of_a_view_is_seen()
    {
        var view = SlackView.Form(Form(), id => $"U{id}");
        view.Remove("submit");
        view["title"] = BlockKit.PlainText(new('t', 25));
        var blocks = view["blocks"]!.AsArray();
        blocks.Add(blocks[^1]!.DeepClone());
        blocks[^1]!["element"] = new JsonObject { ["type"] = "datepicker", ["action_id"] = "answer", ["initial_date"] = "1.6.2026" };

        BlockKitViewRules.Offences(view).ShouldBe(["title: 25 letters", "inputs without submit", "initial_date: 1.6.2026", "block_id people twice"]);
    }

    private static ChatForm Form() => new("some-form", Long,
    [
        new FormField.Text("words", Long) { Value = Long, Longest = 120, Hint = Long },
        new FormField.Choice("choice", "Which?", [.. Options]) { Value = "b" },
        new FormField.Ticks("ticks", "Which?", [.. Options]) { Values = ["a", "b"] },
        new FormField.Day("day", "When?") { Value = new(2026, 6, 1) },
        new FormField.Time("time", "When?") { Value = new(3, 5) },
        new FormField.People("person", "Who?") { Values = ["a"] },
        new FormField.People("people", "Who?") { Values = ["a", "b"], Most = 3 },
    ])
    {
        Intro = [new ChatBlock.Heading("Title"), .. Enumerable.Range(0, 120).Select(_ => new ChatBlock.Note(Long))],
        State = "1.draft.",
    };
}
