using CoachBot.Core.Frameworks.Linting;

namespace CoachBot.Core.Tests.Frameworks.Linting;

public sealed class MisplacedSentenceRuleTests
{
    private const string Stray = "You have heard that privacy law limits the retention of personal records.";

    [Fact]
    public void A_sentence_about_another_competency_is_a_warning_that_names_it()
    {
        var finding = Find("You explain why one job waits for another. " + Stray).ShouldHaveSingleItem();

        finding.Severity.ShouldBe(LintSeverity.Warning);
        finding.Problem.Where.ShouldBe("ladder.txt:30:63");
        finding.Problem.Found.ShouldBe($"\"{Stray}\" under Scheduling at junior");
        finding.Problem.Do.ShouldBe("Move it to Privacy and retention, or reword it");
    }

    [Theory]
    [InlineData("You explain why one job waits for another.")]
    [InlineData("You schedule the deletion of personal records by the retention of each table.")]
    [InlineData("You keep jobs running.")]
    [InlineData("You like tea.")]
    public void A_sentence_in_its_place_is_none(string sentence) => Find(sentence).ShouldBeEmpty();

    [Fact]
    public void The_same_sentence_at_the_other_competency_proves_nothing() =>
        SomeLint.Lint("misplaced-sentence", SomeLint.Subject(
            SomeLint.Competency("Scheduling", SomeLint.Cell(30, "junior", "low", "You answer mail.")),
            SomeLint.Competency("Writing", SomeLint.Cell(40, "junior", "low", "You answer mail."))))
            .ShouldBeEmpty();

    [Fact]
    public void One_competency_has_nowhere_else_to_put_it() =>
        SomeLint.Lint("misplaced-sentence", SomeLint.Subject(SomeLint.Competency("Scheduling", SomeLint.Cell(30, "junior", "low", Stray)))).ShouldBeEmpty();

    private static IReadOnlyList<LintFinding> Find(string descriptor) => SomeLint.Lint("misplaced-sentence", SomeLint.Subject(
        SomeLint.Competency(
            "Modelling",
            SomeLint.Cell(20, "junior", "low", "You read a diagram of tables and add a column."),
            SomeLint.Cell(21, "senior", "high", "You design tables and their history for a whole area.")),
        SomeLint.Competency(
            "Scheduling",
            SomeLint.Cell(30, "junior", "low", descriptor),
            SomeLint.Cell(31, "senior", "high", "You design schedules with retries that survive late input.")),
        SomeLint.Competency(
            "Privacy and retention",
            SomeLint.Cell(40, "junior", "low", "You know which tables hold personal records, and ask before you copy them."),
            SomeLint.Cell(41, "senior", "high", "You set the retention of each table by the law, and automate masking and deletion of personal records."))));
}
