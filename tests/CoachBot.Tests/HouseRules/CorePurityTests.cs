using System.Reflection;
using System.Text.RegularExpressions;

namespace CoachBot.Tests.HouseRules;

public sealed partial class CorePurityTests
{
    private const string WhatToDo =
        "CoachBot.Core is pure: it knows the runtime's own library and nothing else. Put what talks to the outside into src/CoachBot:";

    [Fact]
    public void Core_names_nothing_of_the_outside()
    {
        var files = SourceTree.Under("src/CoachBot.Core", ".cs");

        HouseRule.Holds(files.Count, files.SelectMany(Scan), WhatToDo);
    }

    [Fact]
    public void Core_is_compiled_against_the_runtime_alone()
    {
        var references = typeof(Core.Problem).Assembly.GetReferencedAssemblies();

        HouseRule.Holds(references.Length, Foreign(references), WhatToDo);
    }

    [Fact]
    public void Core_asks_for_no_package()
    {
        var projects = SourceTree.Under("src/CoachBot.Core", ".csproj");

        HouseRule.Holds(projects.Count, projects.SelectMany(References), WhatToDo);
    }

    [Theory]
    [InlineData("using Dapper;", 2)]
    [InlineData("using Microsoft.Extensions.AI;", 2)]
    [InlineData("Npgsql.NpgsqlConnection c;", 2)]
    [InlineData("using X = YamlDotNet.Core.Mark;", 2)]
    [InlineData("Microsoft.AspNetCore.Http.HttpContext c;", 2)]
    [InlineData("using Markdig;", 2)]
    public void Names_the_offender(string code, int line) =>
        Scan(new SourceFile("src/CoachBot.Core/A.cs", $"namespace A;\n{code}")).ShouldHaveSingleItem().Line.ShouldBe(line);

    [Fact]
    public void Passes_over_words_in_comments() =>
        Scan(new SourceFile("a.cs", "// Dapper reads it\nvar markdig = \"Markdig\";")).ShouldBeEmpty();

    [Theory]
    [InlineData("Npgsql")]
    [InlineData("System.CommandLine")]
    [InlineData("Microsoft.AspNetCore.Http")]
    public void Names_the_foreign_assembly(string name) =>
        Foreign([new AssemblyName(name), new AssemblyName("System.Runtime")]).ShouldHaveSingleItem().What.ShouldContain(name);

    [Theory]
    [InlineData("<PackageReference Include=\"Dapper\" />")]
    [InlineData("<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />")]
    [InlineData("<ProjectReference Include=\"../CoachBot/CoachBot.csproj\" />")]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk.Web\">")]
    public void Names_the_reference(string xml) => References(new SourceFile("a.csproj", xml)).ShouldHaveSingleItem();

    private static IEnumerable<Offence> Scan(SourceFile file) => file.CodeMatches(Outside, match => $"names {match.Value}");

    private static IEnumerable<Offence> References(SourceFile project) => project.Matches(Reference, match => match.Value);

    private static IEnumerable<Offence> Foreign(IEnumerable<AssemblyName> references) => references
        .Where(reference => !reference.Name!.StartsWith("System.", StringComparison.Ordinal) || reference.Name == "System.CommandLine")
        .Select(reference => new Offence("CoachBot.Core.dll", 0, $"is compiled against {reference.Name}"));

    [GeneratedRegex(@"\b(?:Microsoft\.(?:AspNetCore|Extensions)|System\.CommandLine|Npgsql|Dapper|YamlDotNet|Markdig|CsvHelper|Quartz|Spectre|Polly|OpenTelemetry)\b(?=[.;])")]
    private static partial Regex Outside { get; }

    [GeneratedRegex(@"<(?:Package|Framework|Project)?Reference Include=""[^""]*""|Sdk=""Microsoft\.NET\.Sdk\.[^""]*""")]
    private static partial Regex Reference { get; }
}
