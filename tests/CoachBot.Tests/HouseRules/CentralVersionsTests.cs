using System.Text.RegularExpressions;

namespace CoachBot.Tests.HouseRules;

public sealed partial class CentralVersionsTests
{
    private const string Central = "Directory.Packages.props";

    [Fact]
    public void Package_versions_stand_in_one_file()
    {
        var files = SourceTree.All.Where(file => Path.GetExtension(file.Name) is ".csproj" or ".props" or ".targets").ToList();

        HouseRule.Holds(files.Count, files.SelectMany(Scan), $"A version stands in {Central} and nowhere else:");
    }

    [Fact]
    public void The_build_refuses_a_version_elsewhere() =>
        SourceTree.Find("Directory.Build.props").ShouldNotBeNull().Text
            .ShouldContain("<ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>");

    [Theory]
    [InlineData("src/A/A.csproj", "<PackageReference Include=\"Dapper\" Version=\"2.1.0\" />")]
    [InlineData("src/A/A.csproj", "<PackageReference Include=\"Dapper\"\n    VersionOverride=\"2.1.0\" />")]
    [InlineData("src/A/A.csproj", "<PackageReference Include=\"Dapper\">\n  <Version>2.1.0</Version></PackageReference>")]
    [InlineData("Directory.Build.props", "<PackageVersion Include=\"Dapper\" Version=\"2.1.0\" />")]
    [InlineData("src/A/A.csproj", "<ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>")]
    public void Names_the_offender(string path, string text) => Scan(new SourceFile(path, "\n" + text)).ShouldHaveSingleItem().Line.ShouldBe(2);

    [Theory]
    [InlineData(Central, "<PackageVersion Include=\"Dapper\" Version=\"2.1.0\" />")]
    [InlineData("Directory.Build.props", "<PackageReference Include=\"X\" PrivateAssets=\"all\" />\n<Version>0.1.0</Version>")]
    public void Lets_the_allowed_pass(string path, string text) => Scan(new SourceFile(path, text)).ShouldBeEmpty();

    private static IEnumerable<Offence> Scan(SourceFile file) =>
        file.Path == Central ? [] : file.Matches(VersionElsewhere, match => Spaces.Replace(match.Value, " "));

    [GeneratedRegex(@"<PackageReference\b[^>]*\bVersion(?:Override)?=|<PackageReference\b[^>]*(?<!/)>\s*<Version>|<PackageVersion\b[^>]*|<ManagePackageVersionsCentrally>\s*false")]
    private static partial Regex VersionElsewhere { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces { get; }
}
