using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Tests.Packs;

public sealed class PracticePackTests : IDisposable
{
    private readonly PackFixture _packs = new();

    public void Dispose() => _packs.Dispose();

    [Fact]
    public void A_practice_is_read_whole()
    {
        var practice = _packs.Folder.Load().Practices.Find(new PracticeId("alerting")).ShouldNotBeNull();

        practice.Title.ShouldBe("Alerting");
        practice.Summary.ShouldBe("Creates or tunes alerts.");
        practice.Topics.ShouldBe(["alert", "pager"]);
        practice.Signals.Count.ShouldBe(2);
        practice.Signals[0].Acts.ShouldBe(["added an alert", "tuned … alert"]);
        practice.Signals[0].Verbs.ShouldBeEmpty();
        practice.Signals[1].Acts.ShouldBeEmpty();
        practice.Signals[1].Verbs.ShouldBe(["add", "tune"]);
        practice.Signals[1].Objects.ShouldBe(["alert rule"]);
    }

    [Fact]
    public void Roles_are_read_and_folded_text_ends_without_a_line_feed()
    {
        var practice = _packs.Folder.Load().Practices.Find(new PracticeId("incident-command")).ShouldNotBeNull();

        practice.Roles.ShouldBe([ParticipantRole.Commander, ParticipantRole.FollowUpOwner]);
        practice.Summary.ShouldBe("Takes charge of an incident.");
    }

    [Fact]
    public void An_id_other_than_the_files_name_is_refused() =>
        _packs.Change(PackFixture.Alerting, "id: alerting", "id: alertin").Problems().ShouldBe([
            "practices/alerting.yaml:1:5 id: id that differs from the file's name; found 'alertin'; allowed: alerting. "
            + "Rename the file, or write id: alerting.",
        ]);

    [Fact]
    public void An_act_has_a_letter() =>
        _packs.Change(PackFixture.Alerting, "tuned … alert", "… 24").Problems().ShouldBe([
            "practices/alerting.yaml:6:30 signals[0].acts[1]: wrong form; found '… 24'; "
            + "allowed: words: one line with at least one letter, without blanks around it.",
        ]);

    [Theory]
    [InlineData("- do: [add, tune]", "- do: []", "practices/alerting.yaml:7:9 signals[1].do")]
    [InlineData("on: [alert rule]", "on: []", "practices/alerting.yaml:8:9 signals[1].on")]
    [InlineData("acts: [\"added an alert\", tuned … alert]", "acts: []", "practices/alerting.yaml:6:11 signals[0].acts")]
    public void A_list_of_a_signal_has_an_entry(string old, string text, string where) =>
        _packs.Change(PackFixture.Alerting, old, text).Problems()
            .ShouldBe([$"{where}: too few in the list; found 0; allowed: 1 or more."]);

    [Fact]
    public void A_role_is_one_that_sources_give() =>
        _packs.Change(PackFixture.Command, "[commander, ", "[comander, ").Problems()
            .ShouldHaveSingleItem().ShouldStartWith("practices/incident-command.yaml:6:9 roles[0]: unknown value; found 'comander'");

    [Fact]
    public void A_phrase_given_twice_is_refused() =>
        _packs.Change(PackFixture.Alerting, "[alert, pager]", "[alert, pager, alert]").Problems()
            .ShouldBe(["practices/alerting.yaml:9:24 topics[2]: given twice; found 'alert', first on line 9. Keep one of them."]);
}
