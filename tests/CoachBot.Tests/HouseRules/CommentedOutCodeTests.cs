using System.Text.RegularExpressions;

namespace CoachBot.Tests.HouseRules;

public sealed partial class CommentedOutCodeTests
{
    [Fact]
    public void No_code_is_commented_out()
    {
        var files = SourceTree.Under("src", ".cs").Concat(SourceTree.Under("tests", ".cs")).ToList();

        HouseRule.Holds(files.Count, files.SelectMany(Scan), "Delete it, the history keeps it. (Prose does not end in ';' or '{':)");
    }

    [Theory]
    [InlineData("    // return x;")]
    [InlineData("//if (x) {")]
    public void Names_the_offender(string line) => Scan(new SourceFile("a.cs", $"a\n{line}\nb")).ShouldHaveSingleItem().Line.ShouldBe(2);

    [Theory]
    [InlineData("// The source's id, compared exactly.")]
    [InlineData("/// <c>return x;</c> ends the loop;")]
    [InlineData("return x; // now")]
    public void Lets_prose_pass(string line) => Scan(new SourceFile("a.cs", line)).ShouldBeEmpty();

    private static IEnumerable<Offence> Scan(SourceFile file) => file.Matches(CodeInComment, match => match.Value.Trim());

    [GeneratedRegex(@"(?<=^[ \t]*)//(?!/)[^\n]*[;{](?=[ \t]*$)", RegexOptions.Multiline)]
    private static partial Regex CodeInComment { get; }
}
