namespace CoachBot.Tests.Packs.Matrix;

public sealed class MatrixRefusalTests
{
    [Fact]
    public void Everything_that_is_missing_is_told_at_once_with_its_line() =>
        MatrixFixture.Problems("bad.csv", "Skill,Engineer,Engineer,,Senior\nDelivery,a,b,c,d\nDelivery,a,b,c,d\n,x,,,\nNothing,,,,\nShort,a\n").ShouldBe([
            "bad.csv:1: column 4 has cells and no name. Name the level that it is for, or empty it.",
            "bad.csv:1: level given twice; found Engineer, Engineer. Rename or remove one of the columns.",
            "bad.csv:3: competency given twice; found Delivery, first on line 2. Keep one of them.",
            "bad.csv:4: a row without the name of its competency. Fill in 'Skill', or empty the row.",
            "bad.csv:5: a competency that no level expects anything of; found Nothing. Fill in a level's cell; for groups, add a column 'kind' or put the rows below a heading.",
            "bad.csv:6: the row has another number of cells than the header; found 2; allowed: 5. Put cells that hold the delimiter in double quotes, and write one delimiter for an empty cell.",
        ]);

    [Theory]
    [InlineData("", "bad.csv:1: the file is empty")]
    [InlineData("Skill,Junior\n", "bad.csv:1: no row for a competency")]
    [InlineData("Skill\nTesting\n", "bad.csv:1: no column for a level")]
    [InlineData("Skill,Junior\n\"Testing,all\n", "a double quote in this record is never closed")]
    [InlineData("Skill,日本\nTesting,all of it.\n", "name of a level that makes no id; found 日本")]
    [InlineData("Skill,Junior\n日本,all of it.\n", "name of a competency that makes no id; found 日本")]
    [InlineData("Skill,a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u\nx,All of it.,,,,,,,,,,,,,,,,,,,,\n", "too many columns for levels; found 21")]
    public void What_is_no_matrix_is_refused(string text, string problem) =>
        MatrixFixture.Problems("bad.csv", text).ShouldContain(found => found.Contains(problem));

    [Fact]
    public void What_the_schema_of_packs_would_refuse_is_refused_on_its_own_line()
    {
        var (line, text) = (new string('x', 161), new string('x', 1001));

        MatrixFixture.Problems("bad.csv", $"Skill,Kind,Description,Junior\nTesting,{line},{text},Writes tests.\n").ShouldBe([
            "bad.csv:2: what says the kind of Testing is too long; found 161 characters; allowed: up to 160. Shorten it.",
            "bad.csv:2: the description of Testing is too long; found 1001 characters; allowed: up to 1000. Shorten it.",
        ]);
        MatrixFixture.Problems("bad.md", $"# {line}\n\n## {line}\n\n| Skill | Junior |\n|---|---|\n| Testing | Writes tests. |\n").ShouldBe([
            "bad.md:1: the framework's name is too long; found 161 characters; allowed: up to 160. Shorten it, or give --title.",
            "bad.md:7: what says the kind of Testing is too long; found 161 characters; allowed: up to 160. Shorten it.",
        ]);
    }

    [Fact]
    public void Levels_that_share_a_step_must_have_a_name_together()
    {
        var levels = string.Join(',', Enumerable.Range(1, 7).Select(level => $"{level} {new string('x', 90)}"));

        MatrixFixture.Problems("bad.csv", $"Skill,{levels}\nTesting,a b.,b c.,c d.,d e.,e f.,f g.,g h.\n").ShouldHaveSingleItem()
            .ShouldStartWith("bad.csv:1: the name of a step of the scale is too long; levels that share one name it together; found 1 xxx");
    }

    [Theory]
    [InlineData("能力.csv", null, "能力.csv:1: the file's name makes no id for the framework; found 能力.csv; allowed: a kebab-case id of up to 80 letters and digits of English. Give --id.")]
    [InlineData("bad.csv", "Acme Ladder", "bad.csv:1: this is no id for a framework; found Acme Ladder; allowed: a kebab-case id of up to 80 letters and digits of English. Write acme-ladder.")]
    public void Without_an_id_there_is_no_framework(string file, string? id, string problem) =>
        MatrixFixture.Problems(file, "Skill,Junior\nTesting,Writes tests.\n", MatrixFixture.Plain with { Id = id }).ShouldHaveSingleItem().ShouldBe(problem);

    [Fact]
    public void An_id_longer_than_a_pack_takes_is_refused() =>
        MatrixFixture.Problems("bad.csv", "Skill,Junior\nTesting,Writes tests.\n", MatrixFixture.Plain with { Id = new string('x', 81) }).ShouldHaveSingleItem().ShouldContain("this is no id for a framework");

    [Fact]
    public void More_rows_than_a_pack_has_competencies_are_refused_at_once() =>
        MatrixFixture.Problems("bad.csv", $"Skill,Junior\n{string.Concat(Enumerable.Range(1, 301).Select(row => $"c{row}\n"))}").ShouldHaveSingleItem()
            .ShouldBe("bad.csv:302: too many rows; found 301; allowed: up to 300. Divide the ladder into several files.");

    [Fact]
    public void A_descriptor_longer_than_a_pack_takes_is_refused_where_it_stands() =>
        MatrixFixture.Problems("bad.csv", $"Skill,Junior\nTesting,{new string('x', 1001)}\n").ShouldHaveSingleItem()
            .ShouldBe("bad.csv:2: what Junior expects of Testing is too long; found 1001 characters; allowed: up to 1000. Shorten it.");
}
