using CoachBot.Packs.Matrix;

namespace CoachBot.Tests.Packs.Matrix;

/// <summary>A table whose meaning would be turned around is refused, for nobody would see it in what was imported.</summary>
public sealed class MatrixShapeTests
{
    [Theory]
    [InlineData("Skill,Staff,Senior,Junior\nTesting,Sets it.,Leads it.,Does it.\n")]
    [InlineData("Skill,L3,L2,L1\nTesting,Sets it.,Leads it.,Does it.\n")]
    [InlineData("Skill,Principal Engineer,Engineer,Junior Engineer\nTesting,Sets it.,Leads it.,Does it.\n")]
    public void The_highest_level_first_is_refused(string text) =>
        MatrixFixture.Problems("ladder.csv", text).ShouldHaveSingleItem().ShouldContain("the levels seem to run from the highest to the lowest");

    [Theory]
    [InlineData("Level,Delivery,Incidents\nEngineer I,Ships it.,Answers pages.\nSenior,Leads it.,Commands them.\n")]
    [InlineData("Ladder,Delivery,Incidents\nJunior,Ships it.,Answers pages.\nSenior,Leads it.,Commands them.\n")]
    public void Levels_as_rows_are_refused(string text) =>
        MatrixFixture.Problems("ladder.csv", text).ShouldContain(problem => problem.Contains("the rows seem to be levels, and the columns competencies"));

    [Fact]
    public void Columns_that_are_no_levels_are_refused_by_name() =>
        MatrixFixture.Problems("ladder.csv", "Skill,Engineer,Senior,Notes,Last updated\nTesting,Does it.,Leads it.,Ask Bo.,2025\n")
            .Count(problem => problem.Contains("a column that is no level; found")).ShouldBe(2);

    [Theory]
    [InlineData("Skill,Engineer,Senior Engineer,Staff Engineer\nTesting,Does it.,Leads it.,Sets it.\n")]
    [InlineData("Skill,Lead,Staff,Principal\nTesting,Does it.,Leads it.,Sets it.\n")]
    [InlineData("Competency,Junior,Senior\nJunior mentoring,Does it.,Leads it.\nSenior hiring,Does it.,Leads it.\n")]
    [InlineData("Skill,Developing,Proficient\nTesting,Does it.,Leads it.\n")]
    public void Levels_that_rise_or_tell_no_rank_are_taken(string text) => MatrixFixture.Read("ladder.csv", text).Competencies.ShouldNotBeEmpty();

    [Theory]
    [InlineData("L3", 3)]
    [InlineData("IC4", 4)]
    [InlineData("Level 2", 2)]
    [InlineData("Senior Staff Engineer", 5)]
    [InlineData("Engineer", null)]
    [InlineData("Phase", null)]
    public void A_level_ranks_by_its_usual_name(string title, int? rank) => LevelRank.Of(title).ShouldBe(rank);
}
