namespace CoachBot.Tests.HouseRules;

public sealed class NamespaceTests
{
    [Fact]
    public void A_namespace_is_the_folder()
    {
        var files = SourceTree.Under("src", ".cs").Concat(SourceTree.Under("tests", ".cs")).ToList();

        HouseRule.Holds(files.Count, files.SelectMany(Scan), "The layer rules read the folder from the namespace; make them agree:");
    }

    [Theory]
    [InlineData("src/CoachBot/Storage/People.cs", "namespace CoachBot.People;", "CoachBot.Storage")]
    [InlineData("src/CoachBot.Core/Work/Scope.cs", "namespace CoachBot.Work;", "CoachBot.Core.Work")]
    public void Names_the_offender(string path, string text, string expected) =>
        Scan(new SourceFile(path, text)).ShouldHaveSingleItem().What.ShouldContain(expected);

    [Theory]
    [InlineData("src/CoachBot/Storage/People.cs", "namespace CoachBot.Storage;")]
    [InlineData("src/CoachBot/Program.cs", "return 0;")]
    public void Lets_the_right_one_pass(string path, string text) => Scan(new SourceFile(path, text)).ShouldBeEmpty();

    private static IEnumerable<Offence> Scan(SourceFile file)
    {
        var declared = CSharpText.DeclaredNamespace(file);
        var expected = string.Join('.', file.Folders[1..]);
        if (declared is not null && declared != expected)
        {
            yield return file.At(file.Text.IndexOf(declared, StringComparison.Ordinal), $"is in {declared}, lies in {expected}");
        }
    }
}
