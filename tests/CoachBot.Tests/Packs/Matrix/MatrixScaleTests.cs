using CoachBot.Core.Work;

namespace CoachBot.Tests.Packs.Matrix;

public sealed class MatrixScaleTests
{
    private const string Words = "Skill,Junior,Mid,Senior\nTesting,awareness,working,practitioner: sets how others test\nAlerting,,Awareness,working\n";

    [Fact]
    public void Numbers_are_steps_of_a_scale()
    {
        var framework = MatrixFixture.Read("ladder.csv", "Skill,Junior,Senior\nTesting,1,3\nAlerting,2,4\n");

        framework.Scale.Select(step => step.Title).ShouldBe(["1", "2", "3", "4"]);
        framework.Scale.Select(step => step.Rung).ShouldBe([Involvement.Supported, Involvement.Executed, Involvement.Owned, Involvement.Led]);
        framework.Competencies[1].Expectations.Select(expectation => expectation.Proficiency.Order).ShouldBe([2, 4]);
        framework.Interpretation.ShouldBe(["rungs", "links"]);
    }

    [Fact]
    public void A_number_beyond_the_rungs_is_refused() =>
        MatrixFixture.Problems("ladder.csv", "Skill,Junior,Senior\nTesting,0,7\n").Count.ShouldBe(2);

    [Theory]
    [InlineData("{0} - {1}")]
    [InlineData("{0} – {1}")]
    [InlineData("{0}) {1}")]
    [InlineData("{0}. {1}")]
    [InlineData("{0}: {1}")]
    [InlineData("{0} {1}")]
    public void Numbers_before_a_description_are_steps_of_a_scale(string form)
    {
        string Cell(int step, string text) => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, step, text);

        var framework = MatrixFixture.Read("ladder.csv", $"Skill,Junior,Senior\nTesting,{Cell(1, "Writes some")},{Cell(3, "Owns it")}\nAlerting,2,{Cell(4, "Leads 3 teams")}\n");

        framework.Scale.Select(step => step.Title).ShouldBe(["1", "2", "3", "4"]);
        framework.Competencies[0].Expectations.Select(expectation => (expectation.Proficiency.Order, expectation.Descriptor)).ShouldBe([(1, "Writes some"), (3, "Owns it")]);
        framework.Competencies[1].Expectations.Select(expectation => (expectation.Proficiency.Order, expectation.Descriptor)).ShouldBe([(2, null), (4, "Leads 3 teams")]);
        framework.Interpretation.ShouldBe(["rungs", "links"]);
    }

    [Fact]
    public void Among_numbered_cells_one_without_its_number_is_a_mistake() =>
        MatrixFixture.Problems("ladder.csv", "Skill,A,B,C\nTesting,1 - Some,2 - More,3 - All\nAlerting,1 - Some,3 years of it,7 - All\n").ShouldBe([
            "ladder.csv:3: a cell that begins with no step, as the others do; found 3 years of it; allowed: 1 to 6. Begin it with the number of its step.",
            "ladder.csv:3: a number that is no step of a scale; found 7 - All; allowed: 1 to 6. Rate on a scale of six steps or fewer.",
        ]);

    [Theory]
    [InlineData("2 services owned", "3 years of experience")]
    [InlineData("1:1 talks with peers", "2:1 talks with peers")]
    [InlineData("1-2 services", "3-5 services")]
    [InlineData("1.5 years", "2.5 years")]
    [InlineData("\"1. Writes it\n2. Tests it\"", "\"1. Plans it\n2. Leads it\"")]
    [InlineData("\"1 - writes it\n2 - tests it\"", "\"1 - plans it\n2 - leads it\"")]
    public void Prose_that_begins_with_a_number_is_no_rating(string junior, string senior) =>
        MatrixFixture.Read("ladder.csv", $"Skill,Junior,Senior\nTesting,{junior},{senior}\n").Scale.Select(step => step.Title).ShouldBe(["Junior", "Senior"]);

    [Theory]
    [InlineData(" - ")]
    [InlineData(" – ")]
    [InlineData("; ")]
    public void Words_of_a_scale_may_go_on_behind_a_dash_as_behind_a_colon(string separator) =>
        MatrixFixture.Problems("ladder.csv", $"Skill,Junior,Senior\nTesting,awareness{separator}sees it,working{separator}does it\nAlerting,awareness{separator}knows it,working{separator}keeps it\n")
            .ShouldHaveSingleItem().ShouldContain("found awareness, working. Say it with --scale");

    [Fact]
    public void Hyphenated_words_are_whole() =>
        MatrixFixture.Read("ladder.csv", "Skill,Junior,Senior\nTesting,self-starting,self-driving\nAlerting,well-read,well-known\n").Scale.Count.ShouldBe(2);

    [Fact]
    public void Words_of_a_scale_need_their_order_said() =>
        MatrixFixture.Problems("ladder.csv", Words).ShouldHaveSingleItem()
            .ShouldContain("found awareness, working, practitioner. Say it with --scale and these divided by commas, the lowest first.");

    [Theory]
    [InlineData("1/5", "3/5")]
    [InlineData("1.5", "2")]
    [InlineData("3", "TBC soon")]
    public void A_figure_that_is_no_step_is_refused_and_not_taken_for_a_description(string one, string other) =>
        MatrixFixture.Problems("ladder.csv", $"Skill,Junior,Senior\nTesting,{one},{other}\nAlerting,1,2\n").ShouldNotBeEmpty();

    [Fact]
    public void A_cell_begins_with_a_step_of_the_given_scale_and_may_go_on_to_describe_it()
    {
        var framework = MatrixFixture.Read("ladder.csv", Words, MatrixFixture.WithScale("awareness", "working", "practitioner", "expert"));

        framework.Scale.Select(step => step.Id).ShouldBe(["awareness", "working", "practitioner", "expert"]);
        framework.Competencies[0].Expectations.Select(expectation => (expectation.Proficiency.Id, expectation.Descriptor)).ShouldBe(
            [("awareness", null), ("working", null), ("practitioner", "sets how others test")]);
    }

    [Fact]
    public void A_cell_without_a_step_of_the_given_scale_is_refused() =>
        MatrixFixture.Problems("ladder.csv", Words, MatrixFixture.WithScale("awareness", "working")).ShouldHaveSingleItem()
            .ShouldContain("ladder.csv:2: what Senior expects of Testing does not begin with a step of the scale; found practitioner: sets how others test; allowed: awareness, working");

    [Fact]
    public void A_step_is_a_whole_word() =>
        MatrixFixture.Problems("ladder.csv", "Skill,Junior\nTesting,workings of it\n", MatrixFixture.WithScale("work", "working")).Count.ShouldBe(1);

    [Fact]
    public void Of_more_levels_than_rungs_neighbours_share_a_step()
    {
        var framework = MatrixFixture.Read("ladder.csv", "Skill,L1,L2,L3,L4,L5,L6,L7,L8\nTesting,Sees it done.,Helps to do it.,Does it.,Does all of it.,Leads it.,Leads more of it.,Sets it for many.,Sets it for all.\n");

        framework.Scale.Count.ShouldBe(6);
        framework.Scale.Select(step => step.Rung).ShouldBe(Enum.GetValues<Involvement>());
        framework.Competencies[0].Expectations.Select(expectation => expectation.Proficiency.Order).ShouldBe([1, 1, 2, 3, 4, 4, 5, 6]);
        framework.Scale[0].Title.ShouldBe("L1 / L2");
        framework.Interpretation.ShouldBe(["scale", "rungs", "links"]);
    }

    [Fact]
    public void Whoever_imports_may_say_the_rungs()
    {
        var framework = MatrixFixture.Read("ladder.csv", "Skill,Junior,Senior\nTesting,Writes some.,Sets standards.\n", MatrixFixture.WithRungs(Involvement.Supported, Involvement.Shaped));

        framework.Scale.Select(step => step.Rung).ShouldBe([Involvement.Supported, Involvement.Shaped]);
    }

    [Fact]
    public void Rungs_are_one_for_each_step() =>
        MatrixFixture.Problems("ladder.csv", "Skill,Junior,Senior\nTesting,Writes some.,Sets standards.\n", MatrixFixture.WithRungs(Involvement.Supported)).ShouldHaveSingleItem()
            .ShouldContain("another number of rungs than the scale has steps; found 1; allowed: 2, for Junior, Senior");
}
