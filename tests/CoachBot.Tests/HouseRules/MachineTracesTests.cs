using System.Text.RegularExpressions;

namespace CoachBot.Tests.HouseRules;

/// <summary>The repository is used on machines we do not know: it names no package registry's host and no folder of one machine.</summary>
public sealed partial class MachineTracesTests
{
    private const string WhatToDo = "A reader has neither that registry nor that folder. Say it without the name, or relative to the repository:";

    [Fact]
    public void No_file_names_a_registry_or_a_machine()
    {
        HouseRule.Holds(SourceTree.All.Count, SourceTree.All.SelectMany(Scan), WhatToDo);
    }

    [Theory]
    [InlineData("a.md", "see https://" + "api.nu" + "get.org/v3/index.json")]
    [InlineData("a.md", "from " + "registry.np" + "mjs.org")]
    [InlineData("a.json", "https://packages.np" + "m.example.com/x")]
    [InlineData("a.cs", "// " + "py" + "pi.org")]
    [InlineData("a.yaml", "path: /" + "work/shared/x")]
    [InlineData("a.cs", "var x = \"/" + "root/.dotnet\";")]
    [InlineData("a.md", "written to /" + "tmp/out")]
    [InlineData("a.md", "C:\\" + "Users\\me")]
    [InlineData("a.md", "/" + "home/me/x")]
    public void Names_the_offender(string path, string text) => Scan(new SourceFile(path, "\n" + text)).ShouldHaveSingleItem().Line.ShouldBe(2);

    [Theory]
    [InlineData("a.cs", "src/CoachBot.Core/Work/Scope.cs and tests/work/x")]
    [InlineData("a.cs", "var socket = \"/" + "tmp/s\";")]
    [InlineData("a.md", "https://example.org/work/1")]
    [InlineData("a.md", "/usr/lib/postgresql, /var/lib/coachbot, /srv/coachbot")]
    public void Lets_the_allowed_pass(string path, string text) => Scan(new SourceFile(path, text)).ShouldBeEmpty();

    private static IEnumerable<Offence> Scan(SourceFile file)
    {
        var named = file.Matches(Registry, match => match.Value).Concat(file.Matches(MachineFolder, match => match.Value));
        return IsProgram(file) ? named : named.Concat(file.Matches(TemporaryFolder, match => match.Value));
    }

    /// <summary>A program may need a short directory of its own, such as one for a socket.</summary>
    private static bool IsProgram(SourceFile file) => Path.GetExtension(file.Name) is ".cs" or ".sh" || file.IsUnder(".ci");

    [GeneratedRegex(@"\b(?:nuget\.org|npmjs\.(?:org|com)|yarnpkg\.com|pypi\.org|pythonhosted\.org|crates\.io|pkgs\.dev\.azure\.com|nuget\.pkg\.github\.com)\b|https?://[a-z0-9.-]*(?:npm|nuget|pypi)[a-z0-9.-]*/[^\s""]*")]
    private static partial Regex Registry { get; }

    [GeneratedRegex(@"(?<![A-Za-z0-9_.\-~>*])/(?:work|root|home/\w+|Users/\w+)/[^\s""]*|\b[A-Z]:\\Users\\\w+")]
    private static partial Regex MachineFolder { get; }

    [GeneratedRegex(@"(?<![A-Za-z0-9_.\-])/tmp/[^\s""]*")]
    private static partial Regex TemporaryFolder { get; }
}
