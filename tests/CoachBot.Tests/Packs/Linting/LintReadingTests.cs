using CoachBot.Core.Frameworks.Linting;
using CoachBot.Packs.Linting;

namespace CoachBot.Tests.Packs.Linting;

public sealed class LintReadingTests
{
    private static readonly string[] Practices = ["alerting", "incident-command"];

    [Fact]
    public void Findings_of_a_loaded_pack_stand_at_its_lines()
    {
        using var packs = new PackFixture();

        var findings = LintReading.Loaded(packs.Folder, "ladder").Lint();

        findings.Select(finding => (finding.Rule, finding.Problem.Where)).ShouldBe(
            [("missing-descriptor", "frameworks/ladder/framework.yaml:25:9 competencies[0].expectations[0]")]);
        findings[0].Problem.Found.ShouldBe("Operations at junior, senior (management)");
    }

    [Fact]
    public void A_pack_may_lie_anywhere_and_be_named_anything()
    {
        using var packs = new PackFixture();
        var path = Path.Combine(packs.Path, "draft.yaml");
        File.Copy(Path.Combine(packs.Path, PackFixture.Framework), path);

        var reading = LintReading.Pack(path, Practices);

        reading.Problems.ShouldBeEmpty();
        reading.Lint().ShouldHaveSingleItem().Problem.Where.ShouldStartWith($"{path}:25:9 ");
    }

    [Fact]
    public void A_team_s_figure_that_is_marked_is_handled_and_without_the_mark_it_is_not()
    {
        using var packs = new PackFixture();
        packs.Change(PackFixture.Framework, "title: Operations", "title: Lead time for changes");
        LintReading.Loaded(packs.Folder, "ladder").Lint().Single(finding => finding.Rule == "team-metric").Handled.ShouldBeFalse();

        packs.Change(PackFixture.Framework, "title: Lead time for changes", "title: Lead time for changes\n    team: true");
        LintReading.Loaded(packs.Folder, "ladder").Lint().Single(finding => finding.Rule == "team-metric").Handled.ShouldBeTrue();
    }

    [Fact]
    public void What_the_schema_refuses_is_told_as_it_is_at_loading_and_not_a_second_time()
    {
        using var packs = new PackFixture();
        packs.Change(PackFixture.Framework, "weight: 60", "weight: 6").Change(PackFixture.Framework, "title: Operations", "title: Uptime");

        var reading = LintReading.Pack(Path.Combine(packs.Path, PackFixture.Framework), Practices);

        reading.Problems.ShouldHaveSingleItem().What.ShouldStartWith("competency that no evidence can reach");
        reading.Lint().Select(finding => finding.Rule).ShouldBe(["team-metric", "link-coverage", "missing-descriptor"]);
    }

    [Fact]
    public void A_proposed_link_is_told()
    {
        using var packs = new PackFixture();
        packs.Change(PackFixture.Framework, "weight: 60", "weight: 60, proposed: true");

        var finding = LintReading.Loaded(packs.Folder, "ladder").Lint().Single(found => found.Rule == "proposed-link");

        (finding.Severity, finding.Problem.Found).ShouldBe((LintSeverity.Note, "Operations: incident-command with weight 60"));
    }

    [Fact]
    public void Garbled_text_of_a_pack_is_found_wherever_it_stands()
    {
        using var packs = new PackFixture();
        packs.Change(PackFixture.Framework, "Keeps things running.", "Keeps the teamâ€™s things running.");

        LintReading.Loaded(packs.Folder, "ladder").Lint().Single(finding => finding.Rule == "mojibake").Problem.Where.ShouldEndWith("competencies[0].description");
    }

    [Fact]
    public void What_is_no_pack_is_refused_and_nothing_is_said_of_it()
    {
        var reading = LintReading.Pack("no-such.yaml", Practices);

        reading.Problems.ShouldHaveSingleItem().What.ShouldBe("file that cannot be read");
        reading.Lint().ShouldBeEmpty();
    }
}
