using CoachBot.Core.Frameworks.Linting;

namespace CoachBot.Core.Tests.Frameworks.Linting;

public sealed class TeamMetricRuleTests
{
    [Theory]
    [InlineData("Deployment frequency")]
    [InlineData("deployment-frequency")]
    [InlineData("Frequency of deployments")]
    [InlineData("Team deployment frequencies")]
    [InlineData("Deployment frequencycommonlevel")]
    [InlineData("Change failure rate")]
    [InlineData("Change Failure Rate (DORA)")]
    [InlineData("Change failure ratecommonlevel")]
    [InlineData("CFR")]
    [InlineData("Lead time")]
    [InlineData("Lead Time for Changes")]
    [InlineData("MTTR")]
    [InlineData("Mean Time to Restore (MTTR)")]
    [InlineData("Reduced MTTR")]
    [InlineData("Time to restore service")]
    [InlineData("Failed deployment recovery time")]
    [InlineData("Deployment frequency / lead time")]
    [InlineData("Velocity")]
    [InlineData("Story points per sprint")]
    [InlineData("Throughput")]
    public void The_name_of_a_team_s_figure_is_an_error(string title) => Severity(title).ShouldBe(LintSeverity.Error);

    [Theory]
    [InlineData("Pipeline reliability")]
    [InlineData("Pipeline success rate")]
    [InlineData("Service availability")]
    [InlineData("Uptime")]
    [InlineData("Error budgets")]
    [InlineData("Error Budget Burn Rate")]
    [InlineData("Alert noise")]
    [InlineData("Alert Quality (Signal-to-Noise)")]
    public void One_that_is_partly_a_person_s_doing_is_a_warning(string title) => Severity(title).ShouldBe(LintSeverity.Warning);

    [Theory]
    [InlineData("Monitoring and performance tuning")]
    [InlineData("Improve deployment frequency through automation")]
    [InlineData("Reduce change failure rate with canary releases")]
    [InlineData("Availability and capacity management")]
    [InlineData("Observability & reliability")]
    [InlineData("Reliability engineering")]
    [InlineData("Continuous deployment")]
    [InlineData("Monitor pipeline success")]
    [InlineData("Change management")]
    [InlineData("Team leadership")]
    [InlineData("Rate limiting")]
    [InlineData("Test automation")]
    [InlineData("")]
    public void Work_and_skills_are_no_figures(string title) => Find(title).ShouldBeEmpty();

    [Fact]
    public void A_framework_that_marks_it_as_the_team_s_has_handled_it()
    {
        var finding = SomeLint.Lint("team-metric", SomeLint.Subject(SomeLint.Competency("Lead time") with { IsTeamFigure = true, Links = [] })).ShouldHaveSingleItem();

        finding.Handled.ShouldBeTrue();
        finding.Severity.ShouldBe(LintSeverity.Error);
        finding.Problem.What.ShouldContain("marked team: true and never counted for a person");
    }

    [Fact]
    public void One_that_nobody_marked_says_what_to_do()
    {
        var finding = Find("Lead time").ShouldHaveSingleItem();

        finding.Handled.ShouldBeFalse();
        finding.Problem.Found.ShouldBe("Lead time");
        finding.Problem.Do.ShouldStartWith("Mark it as the team's");
    }

    private static LintSeverity Severity(string title) => Find(title).ShouldHaveSingleItem().Severity;

    private static IReadOnlyList<LintFinding> Find(string title) => SomeLint.Lint("team-metric", SomeLint.Subject(SomeLint.Competency(title)));
}
