using System.Text.RegularExpressions;

namespace CoachBot.Tests.HouseRules;

public sealed partial class SolutionTests
{
    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = SourceTree.Find("CoachBot.sln").ShouldNotBeNull();
        var projects = SourceTree.All.Select(file => file.Path).Where(path => path.EndsWith(".csproj", StringComparison.Ordinal)).ToList();

        HouseRule.Holds(projects.Count, Scan(solution, projects), "What is not in the solution is neither built nor tested (dotnet sln add):");
    }

    [Fact]
    public void Names_the_offender()
    {
        var solution = new SourceFile("A.sln", "\nProject(\"{1}\") = \"A\", \"src\\A\\A.csproj\", \"{2}\"\n");

        Scan(solution, ["src/A/A.csproj"]).ShouldBeEmpty();
        Scan(solution, ["src/A/A.csproj", "src/B/B.csproj"]).ShouldHaveSingleItem().Path.ShouldBe("src/B/B.csproj");
        Scan(solution, []).ShouldHaveSingleItem().ToString().ShouldBe("A.sln:2: names src/A/A.csproj, which is not there");
    }

    private static IEnumerable<Offence> Scan(SourceFile solution, IReadOnlyCollection<string> projects)
    {
        var entries = Entry.Matches(solution.Text).Select(match => (Path: match.Value.Replace('\\', '/'), match.Index)).ToList();
        var absent = projects.Except(entries.Select(entry => entry.Path)).Select(path => new Offence(path, 0, $"is not in {solution.Path}"));
        var stale = entries.Where(entry => !projects.Contains(entry.Path)).Select(entry => solution.At(entry.Index, $"names {entry.Path}, which is not there"));
        return absent.Concat(stale);
    }

    [GeneratedRegex(@"(?<="")[^""]+\.csproj(?="")")]
    private static partial Regex Entry { get; }
}
