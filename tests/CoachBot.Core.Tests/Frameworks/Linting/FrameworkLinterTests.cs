using CoachBot.Core.Frameworks.Linting;

namespace CoachBot.Core.Tests.Frameworks.Linting;

public sealed class FrameworkLinterTests
{
    [Fact]
    public void Every_rule_has_a_name_of_its_own_in_kebab_case_and_one_sentence()
    {
        var names = FrameworkLinter.Rules.Select(rule => rule.Name).ToList();

        names.ShouldBe(
        [
            "team-metric", "unreachable-expectation", "falling-expectation", "unlinked-competency", "missing-descriptor",
            "duplicate-descriptor", "misplaced-sentence", "noise", "mojibake", "link-coverage", "proposed-link",
        ]);
        FrameworkLinter.Rules.ShouldAllBe(rule => rule.Sentence.EndsWith('.') && Enum.IsDefined(rule.Severity));
    }

    [Fact]
    public void Findings_come_by_place_then_by_rule()
    {
        var subject = SomeLint.Subject(
            SomeLint.Competency("Uptime") with { Place = SomeLint.At(30), Links = [] },
            SomeLint.Competency("Lead time") with { Place = SomeLint.At(4), Links = [SomeLint.Link("alerting", 5, 5)] });

        FrameworkLinter.Lint(subject).Select(finding => (finding.Problem.Where, finding.Rule)).ShouldBe(
        [
            ("ladder.txt:4:1", "team-metric"), ("ladder.txt:4:1", "unreachable-expectation"), ("ladder.txt:5:1", "link-coverage"),
            ("ladder.txt:5:1", "link-coverage"), ("ladder.txt:30:1", "team-metric"), ("ladder.txt:30:1", "unlinked-competency"),
        ]);
    }

    [Fact]
    public void A_place_within_a_structure_names_the_way_there() =>
        new LintPlace("a.yaml", 3, 7, "competencies[1]").ToString().ShouldBe("a.yaml:3:7 competencies[1]");

    [Fact]
    public void Nothing_is_remarked_on_in_a_sound_framework() =>
        FrameworkLinter.Lint(SomeLint.Subject(
            SomeLint.Competency("Operations", SomeLint.Cell(20, "junior", "low", "Follows the runbook."), SomeLint.Cell(21, "senior", "high", "Writes the runbook.")),
            SomeLint.Competency("Planning", SomeLint.Cell(30, "junior", "low", "Cuts work small."), SomeLint.Cell(31, "senior", "high", "Orders a quarter's work."))))
            .ShouldBeEmpty();
}
