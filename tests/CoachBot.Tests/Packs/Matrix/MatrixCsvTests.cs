using CoachBot.Core.Work;

namespace CoachBot.Tests.Packs.Matrix;

public sealed class MatrixCsvTests
{
    private const string Ladder = """
        Skill,Category,Engineer,Senior Engineer,Staff Engineer
        Delivery pipelines,Technical,Changes a pipeline with help.,"Builds pipelines, and rolls back safely.",Sets how all teams deliver.
        Observability,Technical,Adds dashboards.,Designs alerts and metrics.,-
        Empathy,People,Listens.,,Mediates.
        """;

    [Fact]
    public void Columns_are_levels_rows_are_competencies_and_cells_are_descriptors()
    {
        var framework = MatrixFixture.Read("acme-ladder.csv", Ladder);

        framework.Id.ShouldBe("acme-ladder");
        framework.Levels.Select(level => level.Title).ShouldBe(["Engineer", "Senior Engineer", "Staff Engineer"]);
        framework.Competencies.Select(competency => (competency.Id.Value, competency.Title, competency.Kind)).ShouldBe(
            [("delivery-pipelines", "Delivery pipelines", "Technical"), ("observability", "Observability", "Technical"), ("empathy", "Empathy", "People")]);
        framework.Competencies[0].Expectations.Select(expectation => (expectation.Level, expectation.Descriptor)).ShouldBe(
            [("engineer", "Changes a pipeline with help."), ("senior-engineer", "Builds pipelines, and rolls back safely."), ("staff-engineer", "Sets how all teams deliver.")]);
    }

    [Fact]
    public void A_cell_that_is_empty_or_a_dash_expects_nothing()
    {
        var framework = MatrixFixture.Read("ladder.csv", Ladder);

        framework.Competencies[1].Expectations.Select(expectation => expectation.Level).ShouldBe(["engineer", "senior-engineer"]);
        framework.Competencies[2].Expectations.Select(expectation => expectation.Level).ShouldBe(["engineer", "staff-engineer"]);
    }

    [Theory]
    [InlineData("None")]
    [InlineData("NONE")]
    [InlineData("NA")]
    [InlineData("n/A")]
    [InlineData("TBD")]
    [InlineData("?")]
    public void However_nothing_is_written_it_expects_nothing(string nothing) =>
        MatrixFixture.Read("ladder.csv", $"Skill,Junior,Senior\nTesting,{nothing},Writes tests.\n").Competencies[0].Expectations.ShouldHaveSingleItem().Level.ShouldBe("senior");

    [Fact]
    public void What_is_not_seen_and_steers_becomes_a_blank_wherever_it_stands()
    {
        var framework = MatrixFixture.Read("ladder.csv", "Skill,Kind,Jun\u202Eior,Senior\nTest\u001Bing,Tech\u2066nical,Writes\u009B tests.,\u202A\n");

        framework.Levels[0].Title.ShouldBe("Jun ior");
        framework.Competencies[0].Title.ShouldBe("Test ing");
        framework.Competencies[0].Kind.ShouldBe("Tech nical");
        framework.Competencies[0].Expectations.ShouldHaveSingleItem().Descriptor.ShouldBe("Writes  tests.");
        MatrixFixture.Read("ladder.csv", Ladder, MatrixFixture.Plain with { Title = "Our\u001B ladder" }).Title.ShouldBe("Our ladder");
    }

    [Fact]
    public void A_kind_is_one_line() =>
        MatrixFixture.Read("ladder.csv", "Skill,Kind,Junior\nTesting,\"Technical\nskills\",Writes tests.\n").Competencies[0].Kind.ShouldBe("Technical skills");

    [Fact]
    public void Links_to_practices_are_proposed_and_marked_as_such()
    {
        var framework = MatrixFixture.Read("ladder.csv", Ladder);

        framework.Competencies[0].Practices[0].Practice.Value.ShouldBe("pipeline-engineering");
        framework.Competencies[1].Practices[0].Practice.Value.ShouldBe("observability");
        framework.Competencies[2].Practices.ShouldBeEmpty();
        framework.Competencies.SelectMany(competency => competency.Practices).ShouldAllBe(link => link.IsProposed);
    }

    [Fact]
    public void What_the_table_does_not_say_is_marked_as_interpretation() =>
        MatrixFixture.Read("ladder.csv", Ladder).Interpretation.ShouldBe(["scale", "rungs", "links"]);

    [Fact]
    public void The_levels_of_a_table_of_descriptors_are_its_scale()
    {
        var framework = MatrixFixture.Read("ladder.csv", Ladder);

        framework.Scale.Select(step => (step.Id, step.Rung)).ShouldBe([("engineer", Involvement.Executed), ("senior-engineer", Involvement.Owned), ("staff-engineer", Involvement.Led)]);
        framework.Competencies[0].Expectations.Select(expectation => expectation.Proficiency.Id).ShouldBe(["engineer", "senior-engineer", "staff-engineer"]);
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public void Semicolons_and_tabs_divide_as_commas_do(char delimiter)
    {
        var framework = MatrixFixture.Read("ladder.csv", $"Skill{delimiter}Junior{delimiter}Senior\nTesting{delimiter}Writes tests, many.{delimiter}Sets standards.");

        framework.Levels.Count.ShouldBe(2);
        framework.Competencies.ShouldHaveSingleItem().Expectations[0].Descriptor.ShouldBe("Writes tests, many.");
    }

    [Fact]
    public void Columns_without_a_name_or_a_cell_are_what_a_spreadsheet_left_behind() =>
        MatrixFixture.Read("ladder.csv", "Skill,Junior,Senior,,\nTesting,Some,All,,\n,,,,\n").Levels.Count.ShouldBe(2);

    [Fact]
    public void A_description_has_a_column_of_its_own() =>
        MatrixFixture.Read("ladder.csv", "Competency,Description,Junior\nTesting,Finds faults early.,Writes tests.").Competencies[0].Description.ShouldBe("Finds faults early.");
}
