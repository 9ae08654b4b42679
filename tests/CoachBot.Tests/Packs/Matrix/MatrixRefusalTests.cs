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
    public void A_descriptor_longer_than_a_pack_takes_is_refused_where_it_stands() =>
        MatrixFixture.Problems("bad.csv", $"Skill,Junior\nTesting,{new string('x', 1001)}\n").ShouldHaveSingleItem()
            .ShouldBe("bad.csv:2: what Junior expects of Testing is too long; found 1001 characters; allowed: up to 1000. Shorten it.");
}
