using CoachBot.Core;
using CoachBot.Packs;

namespace CoachBot.Tests.Packs;

public sealed class PackLoadingTests : IDisposable
{
    private readonly PackFixture _packs = new();

    public void Dispose() => _packs.Dispose();

    [Fact]
    public void Practices_actions_and_frameworks_come_in_the_order_of_their_ids()
    {
        _packs.With("frameworks/a-ladder/framework.yaml", File.ReadAllText(Path.Combine(_packs.Path, PackFixture.Framework)))
            .Change("frameworks/a-ladder/framework.yaml", "id: ladder", "id: a-ladder");

        var library = _packs.Folder.Load();

        library.Practices.Practices.Select(practice => practice.Id.Value).ShouldBe(["alerting", "incident-command"]);
        library.Frameworks.Select(framework => framework.Id).ShouldBe(["a-ladder", "ladder"]);
    }

    [Fact]
    public void Every_problem_of_every_file_is_reported_at_once()
    {
        _packs.Change(PackFixture.Alerting, "roles: []", "roles: [boss]\nroels: []")
            .Change(PackFixture.Alerting, "id: alerting", "id: alarms")
            .Change(PackFixture.Command, "topics: []", "topics: [war room")
            .Change(PackFixture.AlertingActions, "minutes: 60", "minutes: an hour")
            .Change(PackFixture.AlertingActions, "to: led", "to: owned")
            .Change(PackFixture.Framework, "practice: alerting", "practice: alertin")
            .Change(PackFixture.Framework, "core: true", "core: yes")
            .Change(PackFixture.Framework, "level: junior", "level: jnior");

        _packs.Problems().Select(problem => problem.Split("; found")[0]).ShouldBe([
            "practices/alerting.yaml:4:9 roles[0]: unknown value",
            "practices/alerting.yaml:5:1 roels: unknown key",
            "practices/alerting.yaml:1:5 id: id that differs from the file's name",
            "practices/incident-command.yaml:10:1: not readable as YAML",
            "actions/alerting.yaml:3:85 actions[0].minutes: wrong type",
            "actions/alerting.yaml:4:83 actions[1].minutes: wrong type",
            "actions/alerting.yaml:5:77 actions[2].minutes: wrong type",
            "actions/alerting.yaml:6:75 actions[3].minutes: wrong type",
            "actions/alerting.yaml:6:29 actions[3].to: step given twice",
            "actions/alerting.yaml:3:3 actions: missing step; allowed: led. Add an action with to: led.",
            "frameworks/ladder/framework.yaml:19:11 competencies[0].core: wrong type",
            "frameworks/ladder/framework.yaml:22:21 competencies[0].practices[0].practice: unknown practice",
            "frameworks/ladder/framework.yaml:25:18 competencies[0].expectations[0].level: unknown level",
            "practices/alerting.yaml: practice that feeds no competency of any framework. Link it from a competency, or remove it.",
        ]);
    }

    [Fact]
    public void A_practice_that_one_framework_links_need_not_be_in_another()
    {
        _packs.With("frameworks/other/framework.yaml", File.ReadAllText(Path.Combine(_packs.Path, PackFixture.Framework)))
            .Change("frameworks/other/framework.yaml", "id: ladder", "id: other")
            .Change("frameworks/other/framework.yaml", "      - { practice: alerting, weight: 40 }\n", "");

        _packs.Folder.Load().Frameworks.Count.ShouldBe(2);
    }

    [Fact]
    public void A_practice_that_no_framework_links_is_refused() =>
        _packs.Change(PackFixture.Framework, "      - { practice: alerting, weight: 40 }\n", "").Problems().ShouldBe([
            "practices/alerting.yaml: practice that feeds no competency of any framework. Link it from a competency, or remove it.",
        ]);

    [Fact]
    public void A_framework_that_cannot_be_read_is_not_blamed_for_what_it_may_have_linked() =>
        _packs.With(PackFixture.Framework, "id: [").Problems()
            .ShouldHaveSingleItem().ShouldContain("not readable as YAML");

    [Fact]
    public void A_practice_file_that_cannot_be_read_still_lends_its_name() =>
        _packs.With(PackFixture.Alerting, "id: [").Problems()
            .ShouldHaveSingleItem().ShouldStartWith("practices/alerting.yaml:2:1: not readable as YAML");

    [Fact]
    public void A_folder_that_is_not_there_is_refused_with_the_setting() =>
        Should.Throw<RefusedException>(() => new PackFolder(Path.Combine(_packs.Path, "nowhere")).Load())
            .Problems.ShouldHaveSingleItem().Where.ShouldBe("Packs:Path");

    [Fact]
    public void A_folder_without_practices_questions_or_frameworks_is_refused()
    {
        var empty = Directory.CreateDirectory(Path.Combine(_packs.Path, "empty")).FullName;

        Should.Throw<RefusedException>(() => new PackFolder(empty).Load())
            .Problems.Select(problem => problem.What).ShouldBe(["no practices", "no questions", "no frameworks"]);
    }

    [Fact]
    public void A_refused_alias_is_one_problem_and_not_also_a_wrong_type() =>
        _packs.Change(PackFixture.Alerting, "topics: [alert, pager]", "topics: *words").Problems().ShouldBe([
            "practices/alerting.yaml:9:9 topics: alias; found *words. Write the value out.",
        ]);

    [Fact]
    public void A_tab_is_refused_once_with_its_place() =>
        _packs.Change(PackFixture.Alerting, "title: Alerting", "title: Alerting\t# one\n# \ttwo").Problems().ShouldBe([
            "practices/alerting.yaml:2:16: tab; found 2, the first here; allowed: spaces. Replace it by spaces.",
        ]);

    [Fact]
    public void A_file_that_is_not_utf8_is_refused_with_the_line() =>
        _packs.With(PackFixture.Alerting, [(byte)'a', (byte)'\n', 0xE9, (byte)'\n']).Problems().ShouldBe([
            "practices/alerting.yaml:2:1: not UTF-8; allowed: UTF-8. Save it as UTF-8.",
        ]);

    [Fact]
    public void A_byte_order_mark_is_passed_over()
    {
        var path = Path.Combine(_packs.Path, PackFixture.Alerting);
        _packs.With(PackFixture.Alerting, [0xEF, 0xBB, 0xBF, .. File.ReadAllBytes(path)]);

        _packs.Folder.Load().Practices.Practices.Count.ShouldBe(2);
    }

    [Fact]
    public void A_file_over_a_million_bytes_is_refused() =>
        _packs.With(PackFixture.Alerting, new string('#', 1_000_001)).Problems().ShouldBe([
            "practices/alerting.yaml:1:1: file too large; found 1000001 bytes; allowed: 1000000 bytes or fewer. Make it smaller.",
        ]);
}
