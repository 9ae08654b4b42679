using CoachBot.Core.Frameworks.Linting;

namespace CoachBot.Core.Tests.Frameworks.Linting;

/// <summary>Descriptors that are missing, and those that stand twice.</summary>
public sealed class DescriptorRulesTests
{
    private static readonly LintCell Described = SomeLint.Cell(20, "junior", "low", "Follows the runbook.");

    [Fact]
    public void An_expectation_without_a_descriptor_is_a_warning_once_for_a_competency()
    {
        var finding = Missing(
            SomeLint.Competency("Operations", Described, SomeLint.Cell(21, "senior", "middle", null, "tech"), SomeLint.Cell(22, "senior", "high", " ", "lead")))
            .ShouldHaveSingleItem();

        finding.Severity.ShouldBe(LintSeverity.Warning);
        finding.Problem.Where.ShouldBe("ladder.txt:21:1");
        finding.Problem.Found.ShouldBe("Operations at senior (tech), senior (lead)");
    }

    [Fact]
    public void A_framework_that_describes_nothing_has_one_fault_and_not_one_for_each_cell()
    {
        var finding = Missing(
            SomeLint.Competency("Operations", SomeLint.Cell(20, "junior", "low", null), SomeLint.Cell(21, "senior", "high", null)),
            SomeLint.Competency("Planning", SomeLint.Cell(30, "junior", "low", null))).ShouldHaveSingleItem();

        finding.Problem.Found.ShouldBe("3 ratings of 2 competencies without a word on what they look like");
    }

    [Fact]
    public void A_level_that_lacks_what_other_levels_have_is_a_note()
    {
        var finding = Missing(
            SomeLint.Competency("Operations", Described, SomeLint.Cell(21, "senior", "high", "Writes the runbook.")),
            SomeLint.Competency("Planning", SomeLint.Cell(31, "senior", "high", "Orders a quarter's work."))).ShouldHaveSingleItem();

        finding.Severity.ShouldBe(LintSeverity.Note);
        finding.Problem.Where.ShouldBe("ladder.txt:2:1");
        finding.Problem.Found.ShouldBe("Junior lacks Planning");
    }

    [Fact]
    public void A_level_that_expects_nothing_at_all_is_left_alone() =>
        Missing(SomeLint.Competency("Operations", Described), SomeLint.Competency("Planning", SomeLint.Cell(30, "junior", "low", "Cuts work small."))).ShouldBeEmpty();

    [Fact]
    public void One_descriptor_for_two_competencies_is_a_warning_whatever_its_spaces_case_and_quotes()
    {
        var finding = Duplicate(
            SomeLint.Competency("Operations", SomeLint.Cell(20, "junior", "low", "Follows the team’s runbook.")),
            SomeLint.Competency("Planning", SomeLint.Cell(30, "junior", "low", "follows  the team's RUNBOOK"))).ShouldHaveSingleItem();

        finding.Severity.ShouldBe(LintSeverity.Warning);
        finding.Problem.Where.ShouldBe("ladder.txt:30:20");
        finding.Problem.Found.ShouldBe("Planning at junior (low), as Operations at junior (low) on line 20");
    }

    [Fact]
    public void One_descriptor_for_two_proficiencies_of_a_competency_is_a_warning() =>
        Duplicate(SomeLint.Competency("Operations", Described, SomeLint.Cell(21, "senior", "high", "Follows the runbook.")))
            .ShouldHaveSingleItem().Problem.What.ShouldBe("the same descriptor for two proficiencies of one competency");

    [Fact]
    public void The_same_competency_at_the_same_proficiency_may_repeat_itself() =>
        Duplicate(SomeLint.Competency(
            "Operations", Described, SomeLint.Cell(21, "senior", "low", "Follows the runbook.", "tech"), SomeLint.Cell(22, "senior", "low", "Follows the runbook.", "lead")))
            .ShouldBeEmpty();

    [Fact]
    public void Where_nothing_is_rated_two_levels_should_differ() =>
        Duplicate(SomeLint.Competency("Operations", SomeLint.Cell(20, "junior", null, "Follows it."), SomeLint.Cell(21, "senior", null, "Follows it.")))
            .ShouldHaveSingleItem();

    private static IReadOnlyList<LintFinding> Missing(params LintCompetency[] competencies) => SomeLint.Lint("missing-descriptor", SomeLint.Subject(competencies));

    private static IReadOnlyList<LintFinding> Duplicate(params LintCompetency[] competencies) => SomeLint.Lint("duplicate-descriptor", SomeLint.Subject(competencies));
}
