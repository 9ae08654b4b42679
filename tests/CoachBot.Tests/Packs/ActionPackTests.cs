using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Tests.Packs;

public sealed class ActionPackTests : IDisposable
{
    private readonly PackFixture _packs = new();

    public void Dispose() => _packs.Dispose();

    [Fact]
    public void Actions_are_read_whole_by_practice_then_rung()
    {
        _packs.Change(PackFixture.AlertingActions, "to: supported", "to: x")
            .Change(PackFixture.AlertingActions, "to: led", "to: supported")
            .Change(PackFixture.AlertingActions, "to: x", "to: led")
            .Change(PackFixture.AlertingActions, "\"\"", "somebody on call");

        var actions = _packs.Folder.Load().Actions.Actions;

        actions.Select(action => (action.Practice.Value, action.To)).ShouldBe([
            ("alerting", Involvement.Supported),
            ("alerting", Involvement.Executed),
            ("alerting", Involvement.Owned),
            ("alerting", Involvement.Led),
            ("incident-command", Involvement.Supported),
            ("incident-command", Involvement.Executed),
            ("incident-command", Involvement.Owned),
            ("incident-command", Involvement.Led),
        ]);
        actions[0].ShouldBe(new("alerting-led", new PracticeId("alerting"), Involvement.Supported, "Do it", "It helps.", 60, "somebody on call", "It is done."));
        actions[^1].Pair.ShouldBeEmpty();
    }

    [Fact]
    public void A_missing_step_is_refused() =>
        _packs.With(PackFixture.AlertingActions, "practice: alerting\nactions: []\n").Problems().ShouldBe([
            "actions/alerting.yaml:2:10 actions: missing step; allowed: supported. Add an action with to: supported.",
            "actions/alerting.yaml:2:10 actions: missing step; allowed: executed. Add an action with to: executed.",
            "actions/alerting.yaml:2:10 actions: missing step; allowed: owned. Add an action with to: owned.",
            "actions/alerting.yaml:2:10 actions: missing step; allowed: led. Add an action with to: led.",
        ]);

    [Fact]
    public void A_step_given_twice_is_refused() =>
        _packs.Change(PackFixture.AlertingActions, "to: led", "to: owned").Problems().ShouldBe([
            "actions/alerting.yaml:6:29 actions[3].to: step given twice; found 'owned', first on line 5. Keep one of them.",
            "actions/alerting.yaml:3:3 actions: missing step; allowed: led. Add an action with to: led.",
        ]);

    [Fact]
    public void A_practice_other_than_the_files_name_is_refused() =>
        _packs.Change(PackFixture.AlertingActions, "practice: alerting", "practice: incident-command").Problems().ShouldBe([
            "actions/alerting.yaml:1:11 practice: id that differs from the file's name; found 'incident-command'; "
            + "allowed: alerting. Rename the file, or write practice: alerting.",
        ]);

    [Fact]
    public void Actions_of_an_unknown_practice_are_refused_with_the_nearest() =>
        _packs.With("actions/alertin.yaml", PackFixture.Actions("alertin")).Problems().ShouldBe([
            "actions/alertin.yaml:1:11 practice: unknown practice; found 'alertin'; allowed: alerting, incident-command. "
            + "Write alerting.",
        ]);

    [Fact]
    public void An_action_id_is_unique_over_all_files() =>
        _packs.Change("actions/incident-command.yaml", "incident-command-led", "alerting-led").Problems().ShouldBe([
            "actions/incident-command.yaml:6:11 actions[3].id: action id given twice; "
            + "found 'alerting-led', first on actions/alerting.yaml:6. Keep one of them.",
        ]);

    [Fact]
    public void A_practice_without_actions_is_refused() =>
        _packs.Without(PackFixture.AlertingActions).Problems().ShouldBe([
            "practices/alerting.yaml: practice without actions; allowed: supported, executed, owned, led. "
            + "Write actions/alerting.yaml with one action for each step.",
        ]);

    [Theory]
    [InlineData("minutes: 60", "minutes: 14", "out of range; found 14; allowed: 15 to 960")]
    [InlineData("minutes: 60", "minutes: 961", "out of range; found 961; allowed: 15 to 960")]
    [InlineData("pair: \"\"", "pair: ", "wrong type; found nothing; allowed: text")]
    [InlineData("to: led", "to: multiplied", "unknown value; found 'multiplied'; allowed: supported, executed, owned, led")]
    [InlineData("title: Do it", "title: " + LongTitle, "too long; found 81 characters; allowed: 80 or fewer")]
    public void An_action_keeps_to_its_schema(string old, string text, string problem) =>
        _packs.Change(PackFixture.AlertingActions, old, text).Problems().ShouldContain(told => told.Contains(problem, StringComparison.Ordinal));

    private const string LongTitle = "Write the runbook that the next person on call will be glad to find at 3 a.m. too";
}
