using System.Globalization;
using CoachBot.Cli;
using CoachBot.Core.Frameworks.Linting;
using CoachBot.Packs.Linting;

namespace CoachBot.Tests.Packs.Linting;

/// <summary>Texts that are laid out like sources on the web, with their faults.</summary>
public sealed class SourceSubjectTests
{
    [Theory]
    [InlineData("profile.txt")]
    [InlineData("blueprint.txt")]
    [InlineData("stepped.txt")]
    [InlineData("pathway.md")]
    [InlineData("rated.txt")]
    public void Its_findings_are_those_that_were_approved(string name) =>
        FixtureFile.ShouldBeAsExpected($"Frameworks/{name}", FindingsText.Of([new LintedFile(name, Lint(name))]));

    [Fact]
    public void Team_figures_of_a_profile_are_two_errors_and_a_warning_that_nobody_handled()
    {
        var findings = Lint("profile.txt");

        findings.ShouldAllBe(finding => finding.Rule == "team-metric" && !finding.Handled);
        findings.Select(finding => (finding.Severity, finding.Problem.Found)).ShouldBe(
            [(LintSeverity.Error, "Mean time to restore"), (LintSeverity.Error, "Release frequency"), (LintSeverity.Warning, "Service uptime")]);
    }

    [Fact]
    public void The_label_that_a_page_glued_to_every_item_belongs_to_no_title() =>
        Subject("profile.txt").Competencies.Select(competency => competency.Title).ShouldBe(
            ["Mean time to restore", "Release frequency", "Service uptime", "Curiosity", "Clear writing", "Improve release frequency by scripted rollouts"]);

    [Fact]
    public void Endings_that_words_share_are_no_label() =>
        SourceSubject.Of("a.txt", "Competencies\n- Automation\n- Documentation\n- Collaboration\n").Competencies.Select(competency => competency.Title)
            .ShouldBe(["Automation", "Documentation", "Collaboration"]);

    [Fact]
    public void The_sentence_that_slipped_into_another_skill_is_found_at_its_column()
    {
        var finding = Lint("pathway.md").ShouldHaveSingleItem();

        finding.Rule.ShouldBe("misplaced-sentence");
        finding.Problem.Where.ShouldBe("pathway.md:42:48");
        finding.Problem.Do.ShouldBe("Move it to Privacy and retention, or reword it");
    }

    [Fact]
    public void Headings_give_levels_competencies_and_what_they_are_about()
    {
        var subject = Subject("pathway.md");

        subject.Levels.Select(level => level.Title).ShouldBe(["Trainee data platform engineer", "Senior data platform engineer"]);
        subject.Competencies.Select(competency => (competency.Title, competency.Cells.Count)).ShouldBe([("Data modelling", 2), ("Pipeline scheduling", 2), ("Privacy and retention", 2)]);
        subject.Competencies[0].Description!.Text.ShouldBe("You turn questions of the business into tables that stay understandable. You know keys, history and the cost of joins.");
        subject.Lines.Count(line => line.Kind == LintLineKind.Machine).ShouldBe(10);
    }

    [Fact]
    public void Rated_paragraphs_give_levels_tracks_and_the_scale()
    {
        var subject = Subject("stepped.txt");

        subject.Scale.Select(step => step.Id).ShouldBe(["basic", "solid", "deep"]);
        subject.Levels.Select(level => level.Title).ShouldBe(["Trainee upkeep engineer", "Upkeep engineer", "Senior upkeep engineer"]);
        subject.Competencies.Select(competency => competency.Title).ShouldBe(["Fault finding", "Content checks"]);
        subject.Competencies[1].Cells.Select(cell => (cell.Level, cell.Track, cell.Proficiency)).ShouldBe(
            [("Upkeep engineer", null, "solid"), ("Senior upkeep engineer", "management", "deep"), ("Senior upkeep engineer", "technical", "solid")]);
    }

    [Fact]
    public void One_skill_may_say_the_same_at_the_same_step_of_several_levels() =>
        Lint("stepped.txt").ShouldNotContain(finding => finding.Rule == "duplicate-descriptor");

    [Fact]
    public void Ratings_by_figures_give_levels_and_the_scale()
    {
        var subject = Subject("rated.txt");

        subject.Scale.Select(step => (step.Id, step.Title)).ShouldBe([("1", "Emerging"), ("2", "Growing"), ("3", "Steady")]);
        subject.Levels.Select(level => level.Title).ShouldBe(["Starter", "Experienced"]);
        subject.Competencies.Select(competency => competency.Title).ShouldBe(["Case Handling", "Product Knowledge", "Tone of Voice"]);
    }

    [Fact]
    public void An_advertisement_a_comment_form_and_garbled_text_are_found_and_nothing_else()
    {
        var findings = Lint("blueprint.txt");

        findings.Where(finding => finding.Rule == "noise").Select(finding => finding.Problem.What).ShouldBe(
            ["text that is not the framework's: advertisement", "text that is not the framework's: advertisement, comment form"]);
        findings.Where(finding => finding.Rule == "mojibake").ShouldAllBe(finding => finding.Problem.What.EndsWith("windows-874"));
        findings.ShouldAllBe(finding => finding.Rule == "noise" || finding.Rule == "mojibake");
    }

    [Theory]
    [InlineData("stepped.txt")]
    [InlineData("rated.txt")]
    [InlineData("pathway.md")]
    public void No_line_of_the_framework_itself_is_noise(string name)
    {
        var subject = Subject(name);
        var framework = subject.Lines.Where(line => line.Kind == LintLineKind.Framework).Select(line => line.Place.Line).ToHashSet();

        framework.Count.ShouldBeGreaterThan(8);
        FrameworkLinter.Lint(subject).Where(finding => finding.Rule == "noise").ShouldAllBe(finding => !framework.Contains(long.Parse(finding.Problem.Where.Split(':')[1], CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("Just a sentence.\n\nAnd another.")]
    [InlineData("# Title\n\n## Part\n\nText.")]
    [InlineData("Competency\nno items")]
    public void A_text_of_another_layout_has_no_competencies_and_nothing_is_said_of_them(string text)
    {
        SourceSubject.Of("a.txt", text).Competencies.ShouldBeEmpty();
        FrameworkLinter.Lint(SourceSubject.Of("a.txt", text)).ShouldBeEmpty();
    }

    private static LintSubject Subject(string name) => SourceSubject.Of(name, FixtureFile.Text($"Frameworks/{name}"));

    private static IReadOnlyList<LintFinding> Lint(string name) => LintReading.Source(name, FixtureFile.Text($"Frameworks/{name}")).Lint();
}
