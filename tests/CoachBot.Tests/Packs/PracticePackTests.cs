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

    [Theory]
    [InlineData("[alert, pager]", "[alert, alert_rule]", "practices/alerting.yaml:9:17 topics[1]", "'alert_rule'")]
    [InlineData("tuned … alert", "tuned `alert.yaml`", "practices/alerting.yaml:6:30 signals[0].acts[1]", "'tuned `alert.yaml`'")]
    [InlineData("on: [alert rule]", "on: [etc/alert/rules]", "practices/alerting.yaml:8:10 signals[1].on[0]", "'etc/alert/rules'")]
    [InlineData("do: [add, tune]", "do: [add, www.example.com]", "practices/alerting.yaml:7:15 signals[1].do[1]", "'www.example.com'")]
    [InlineData("[alert, pager]", "[alert, pager]\nhints: [on_call]", "practices/alerting.yaml:10:9 hints[0]", "'on_call'")]
    public void A_phrase_with_code_in_it_is_refused_with_its_place(string old, string text, string where, string found) =>
        _packs.Change(PackFixture.Alerting, old, text).Problems().ShouldBe([
            $"{where}: phrase with code, a path or an address in it; found {found}; allowed: words of the language. Write what people say instead, or remove it.",
        ]);

    [Fact]
    public void What_only_supports_is_read_and_may_be_absent()
    {
        With("hints: [page, paging]\nkinds: [postmortem, hand-over]\nfiles: [\"*.rules\", Alertfile*, alerts/, .github/workflows/]");
        var practices = _packs.Folder.Load().Practices;
        var alerting = practices.Find(new PracticeId("alerting")).ShouldNotBeNull();
        var command = practices.Find(new PracticeId("incident-command")).ShouldNotBeNull();

        alerting.Hints.ShouldBe(["page", "paging"]);
        alerting.Kinds.ShouldBe([WorkKind.Postmortem, WorkKind.HandOver]);
        alerting.Files.ShouldBe(["*.rules", "Alertfile*", "alerts/", ".github/workflows/"]);
        (command.Hints.Count, command.Kinds.Count, command.Files.Count).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void A_kind_is_one_that_work_has() =>
        With("kinds: [postmortm]").Problems().ShouldHaveSingleItem().ShouldStartWith("practices/alerting.yaml:10:9 kinds[0]: unknown value; found 'postmortm'; allowed: postmortem, ticket, hand-over, self-logged.");

    [Theory]
    [InlineData("*.tf.*")]
    [InlineData("charts/*.yaml")]
    [InlineData("/charts/")]
    [InlineData("charts//")]
    [InlineData("src/charts")]
    [InlineData("*")]
    [InlineData("two words.tf")]
    public void A_file_pattern_has_one_star_at_most_or_is_folders(string pattern) =>
        With($"files: [\"{pattern}\"]").Problems().ShouldHaveSingleItem().ShouldStartWith($"practices/alerting.yaml:10:9 files[0]: wrong form; found '{pattern}'; allowed: a file's name with at most one *, or folders that end in /");

    private PackFixture With(string more) => _packs.Change(PackFixture.Alerting, "topics: [alert, pager]", $"topics: [alert, pager]\n{more}");
}
