using System.Text.RegularExpressions;

namespace CoachBot.Tests.HouseRules;

/// <summary>The README gives two commands, one to run and one to test, and <c>.ci/run</c> runs the second as it stands there.</summary>
public sealed partial class ReadmeCommandsTests
{
    private const string Test = "dotnet test";
    private const string Run = "dotnet run --project src/CoachBot -- ";

    [Fact]
    public void The_readme_gives_the_two_commands()
    {
        var readme = SourceTree.Find("README.md").ShouldNotBeNull("README.md is not there yet.");

        HouseRule.Holds(Commands(readme).Count, Missing(readme), "A newcomer copies two lines from the README, each alone on its line in a code block:");
    }

    [Fact]
    public void The_check_runs_the_test_command_as_it_stands()
    {
        var script = SourceTree.Find(".ci/run").ShouldNotBeNull();

        TestRuns(script).ShouldBe([Test], $".ci/run runs exactly `{Test}`, once, as the README says.");
    }

    [Fact]
    public void The_check_expects_every_test_project()
    {
        var script = SourceTree.Find(".ci/run").ShouldNotBeNull();
        var projects = SourceTree.Under("tests", ".csproj").Where(file => file.Text.Contains("Microsoft.NET.Test.Sdk", StringComparison.Ordinal)).ToList();

        HouseRule.Holds(projects.Count, Unexpected(script, projects), "Add the assembly to test_assemblies in .ci/run, so that running nothing of it fails:");
    }

    [Theory]
    [InlineData("```bash\ndotnet test\n```", "dotnet run")]
    [InlineData("```\ndotnet run --project src/CoachBot -- demo\ndotnet test --no-build\n```", "dotnet test")]
    [InlineData("dotnet test\n```\ndotnet run --project src/CoachBot -- demo\n```", "dotnet test")]
    public void Names_the_missing_command(string text, string what) =>
        Missing(new SourceFile("README.md", text)).ShouldHaveSingleItem().What.ShouldContain(what);

    [Theory]
    [InlineData("dotnet test --no-build 2>&1 | tee x", "dotnet test --no-build")]
    [InlineData("  dotnet test 2>&1 | tee x # all", "dotnet test")]
    [InlineData("if dotnet test >x; then", "dotnet test")]
    public void Reads_the_command_out_of_the_script(string line, string command) =>
        TestRuns(new SourceFile(".ci/run", $"# dotnet test\n{line}\necho \"dotnet test ended\"")).ShouldBe([command]);

    [Fact]
    public void Names_the_unexpected_project() =>
        Unexpected(new SourceFile(".ci/run", "test_assemblies=(A.Tests C.Tests)"), [Project("A.Tests"), Project("B.Tests")])
            .ShouldHaveSingleItem().Path.ShouldBe("tests/B.Tests/B.Tests.csproj");

    private static SourceFile Project(string name) => new($"tests/{name}/{name}.csproj", "");

    private static List<string> Commands(SourceFile readme) =>
        [.. CodeBlock.Matches(readme.Text).SelectMany(block => block.Groups["lines"].Value.Split('\n')).Select(line => line.Trim())];

    private static IEnumerable<Offence> Missing(SourceFile readme)
    {
        var commands = Commands(readme);
        if (!commands.Exists(line => line.StartsWith(Run, StringComparison.Ordinal)))
        {
            yield return new Offence(readme.Path, 0, $"lacks `{Run}<verb>`");
        }

        if (!commands.Contains(Test))
        {
            yield return new Offence(readme.Path, 0, $"lacks `{Test}`");
        }
    }

    private static IEnumerable<string> TestRuns(SourceFile script) => TestRun.Matches(script.Text).Select(match => match.Value.TrimEnd());

    private static IEnumerable<Offence> Unexpected(SourceFile script, IEnumerable<SourceFile> projects)
    {
        var expected = Assemblies.Match(script.Text).Groups["names"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return projects.Where(project => !expected.Contains(Path.GetFileNameWithoutExtension(project.Name)))
            .Select(project => new Offence(project.Path, 0, $"is not expected by {script.Path}"));
    }

    [GeneratedRegex(@"^```\w*\n(?<lines>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock { get; }

    [GeneratedRegex(@"(?<=^[ \t]*(?:if )?)dotnet test\b(?:(?!\d?[<>])[^\n|;&#])*", RegexOptions.Multiline)]
    private static partial Regex TestRun { get; }

    [GeneratedRegex(@"^test_assemblies=\((?<names>[^)]*)\)", RegexOptions.Multiline)]
    private static partial Regex Assemblies { get; }
}
