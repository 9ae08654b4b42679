namespace CoachBot.Tests.HouseRules;

public sealed class TopLevelTests
{
    private static readonly string[] Folders = ["src", "tests", "manifests", "deploy"];

    private static readonly string[] Files =
    [
        "CoachBot.sln", "README.md", "LICENSE", "global.json",
        "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props",
    ];

    [Fact]
    public void The_top_level_stays_as_it_is() =>
        HouseRule.Holds(SourceTree.All.Count, SourceTree.All.SelectMany(Scan), "Documents go to src/docs, packs to src/packs, decisions to src/decisions:");

    [Theory]
    [InlineData("SECURITY.md")]
    [InlineData("docs/guide.md")]
    public void Names_the_offender(string path) => Scan(new SourceFile(path, "")).ShouldHaveSingleItem().Path.ShouldBe(path);

    [Theory]
    [InlineData(".ci/run")]
    [InlineData(".editorconfig")]
    [InlineData("src/docs/guide.md")]
    [InlineData("LICENSE")]
    public void Lets_the_known_pass(string path) => Scan(new SourceFile(path, "")).ShouldBeEmpty();

    private static IEnumerable<Offence> Scan(SourceFile file)
    {
        var first = file.Path.Split('/')[0];
        if (first[0] != '.' && !(file.Folders.Length > 0 ? Folders : Files).Contains(first))
        {
            yield return new Offence(file.Path, 0, $"{first} does not belong at the top level");
        }
    }
}
