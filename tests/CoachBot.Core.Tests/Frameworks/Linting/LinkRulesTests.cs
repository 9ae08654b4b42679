using CoachBot.Core.Frameworks.Linting;

namespace CoachBot.Core.Tests.Frameworks.Linting;

/// <summary>How competencies are fed, and whether what is asked for can be met.</summary>
public sealed class LinkRulesTests
{
    [Fact]
    public void A_competency_that_no_practice_feeds_is_a_warning() =>
        Only("unlinked-competency", With([])).ShouldBe(LintSeverity.Warning);

    [Fact]
    public void A_document_without_links_and_a_team_s_figure_need_none()
    {
        SomeLint.Lint("unlinked-competency", With([]) with { LinksPractices = false }).ShouldBeEmpty();
        SomeLint.Lint("unlinked-competency", SomeLint.Subject(SomeLint.Competency("Lead time") with { Links = [], IsTeamFigure = true })).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(49, 1)]
    [InlineData(50, 0)]
    public void Weights_must_reach_50_together(int sum, int findings) =>
        SomeLint.Lint("unreachable-expectation", With([SomeLint.Link("a", 20, 11), SomeLint.Link("b", sum - 20, 12)])).Count.ShouldBe(findings);

    [Theory]
    [InlineData(12, 12, 0)]
    [InlineData(13, 1, 1)]
    [InlineData(2, 3, 1)]
    [InlineData(13, 14, 2)]
    public void A_threshold_asks_for_no_more_than_a_pack_may(int months, int corroborated, int findings)
    {
        var found = SomeLint.Lint("unreachable-expectation", SomeLint.Subject() with { Thresholds = [new("led", months, corroborated, SomeLint.At(5))] });

        found.Count.ShouldBe(findings);
        found.ShouldAllBe(finding => finding.Severity == LintSeverity.Error && finding.Problem.Where == "ladder.txt:5:1");
        found.ShouldAllBe(finding => !finding.Problem.What.Contains("window"), "the level rule has none");
    }

    [Fact]
    public void A_proficiency_that_the_scale_lacks_is_an_error_and_the_nearest_is_named()
    {
        var subject = SomeLint.Subject(SomeLint.Competency("Operations", SomeLint.Cell(20, "junior", "midle", "Follows it.")));

        SomeLint.Lint("unreachable-expectation", subject).ShouldHaveSingleItem().Problem.ToString()
            .ShouldEndWith("found Operations at junior: midle; allowed: low, middle, high. Did you mean 'middle'?");
        SomeLint.Lint("unreachable-expectation", subject with { Scale = [] }).ShouldBeEmpty();
    }

    [Fact]
    public void A_higher_level_that_expects_less_is_a_warning()
    {
        var finding = SomeLint.Lint("falling-expectation", SomeLint.Subject(SomeLint.Competency(
            "Operations", SomeLint.Cell(20, "senior", "low", "b"), SomeLint.Cell(21, "junior", "middle", "a")))).ShouldHaveSingleItem();

        finding.Severity.ShouldBe(LintSeverity.Warning);
        finding.Problem.Found.ShouldBe("Operations at senior: low, after middle at junior");
    }

    [Theory]
    [InlineData("tech", 0)]
    [InlineData("lead", 1)]
    [InlineData(null, 1)]
    public void Only_levels_of_one_track_are_compared(string? track, int findings) =>
        SomeLint.Lint("falling-expectation", SomeLint.Subject(SomeLint.Competency(
            "Operations", SomeLint.Cell(20, "junior", "high", "a", "lead"), SomeLint.Cell(21, "senior", "low", "b", track)))).Count.ShouldBe(findings);

    [Fact]
    public void A_competency_on_one_practice_and_a_link_without_effect_are_notes()
    {
        Only("link-coverage", With([SomeLint.Link("a", 100, 11)])).ShouldBe(LintSeverity.Note);
        SomeLint.Lint("link-coverage", With([SomeLint.Link("a", 100, 11), SomeLint.Link("b", 9, 12), SomeLint.Link("c", 10, 13)]))
            .ShouldHaveSingleItem().Problem.Where.ShouldBe("ladder.txt:12:1");
    }

    [Fact]
    public void A_practice_that_no_framework_links_is_a_note_on_all_of_them_together()
    {
        var finding = FrameworkLinter.LintTogether(
            [With([SomeLint.Link("a", 100, 11)]), With([SomeLint.Link("b", 100, 11)])],
            [new("a", new("a.yaml", 1, 1)), new("b", new("b.yaml", 1, 1)), new("c", new("c.yaml", 1, 1))]).ShouldHaveSingleItem();

        (finding.Rule, finding.Severity, finding.Problem.Where, finding.Problem.Found).ShouldBe(("link-coverage", LintSeverity.Note, "c.yaml:1:1", "c"));
    }

    [Fact]
    public void A_proposed_link_is_a_note() =>
        Only("proposed-link", With([SomeLint.Link("a", 100, 11), SomeLint.Link("b", 50, 12, isProposed: true)])).ShouldBe(LintSeverity.Note);

    private static LintSeverity Only(string rule, LintSubject subject) => SomeLint.Lint(rule, subject).ShouldHaveSingleItem().Severity;

    private static LintSubject With(IReadOnlyList<LintLink> links) => SomeLint.Subject(SomeLint.Competency("Operations") with { Links = links });
}
