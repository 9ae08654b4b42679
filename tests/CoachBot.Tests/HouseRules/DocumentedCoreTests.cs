using System.Text.RegularExpressions;

namespace CoachBot.Tests.HouseRules;

/// <summary>The compiler asks for the documentation of every public type and member (CS1591); these rules keep it asking.</summary>
public sealed partial class DocumentedCoreTests
{
    private const string WhatToDo = "Everything public in CoachBot.Core is documented, and the compiler sees to it. Write the comment instead:";

    [Fact]
    public void Nothing_keeps_the_compiler_from_asking()
    {
        var files = SourceTree.All.Where(ReachesCore).ToList();

        HouseRule.Holds(files.Count, files.SelectMany(Scan), WhatToDo);
    }

    [Theory]
    [InlineData("GenerateDocumentationFile")]
    [InlineData("TreatWarningsAsErrors")]
    public void The_compiler_is_told_to_ask(string property) =>
        SourceTree.Find("Directory.Build.props").ShouldNotBeNull().Text
            .ShouldContain($"<{property}>true</{property}>", Case.Sensitive, "Without it an undocumented member of Core compiles.");

    [Theory]
    [InlineData("<NoWarn>$(NoWarn);CS1591</NoWarn>")]
    [InlineData("<NoWarn>1591</NoWarn>")]
    [InlineData("<WarningsNotAsErrors>NU1900;CS1591</WarningsNotAsErrors>")]
    [InlineData("<GenerateDocumentationFile>false</GenerateDocumentationFile>")]
    [InlineData("<TreatWarningsAsErrors Condition=\"x\">false</TreatWarningsAsErrors>")]
    [InlineData("#pragma warning disable CS1591 // later")]
    [InlineData("#pragma warning disable CA1000, 1591")]
    [InlineData("#pragma warning disable")]
    [InlineData("dotnet_diagnostic.CS1591.severity = none")]
    public void Names_the_offender(string text) => Scan(new SourceFile("a", "\n" + text)).ShouldHaveSingleItem().Line.ShouldBe(2);

    [Theory]
    [InlineData("#pragma warning disable CA1000")]
    [InlineData("<NoWarn>$(NoWarn);CA2007</NoWarn>")]
    public void Lets_other_settings_pass(string text) => Scan(new SourceFile("a", text)).ShouldBeEmpty();

    private static bool ReachesCore(SourceFile file) =>
        file.IsUnder("src/CoachBot.Core")
        || file.Path is ".editorconfig" or "Directory.Build.props" or "Directory.Build.targets" or ".globalconfig"
            or "src/.editorconfig" or "src/Directory.Build.props" or "src/Directory.Build.targets";

    private static IEnumerable<Offence> Scan(SourceFile file) => file.Matches(Suppression, match => match.Value.Trim());

    [GeneratedRegex(
        """
        ^\#pragma\ warning\ disable(?:[^\n/]*1591|\s*$) | <(?:NoWarn|WarningsNotAsErrors)[^<]*1591
        | <(?:GenerateDocumentationFile|TreatWarningsAsErrors)[^<]*>\s*false | CS1591\.severity\s*=\s*(?:none|silent|suggestion|warning)
        """, RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Suppression { get; }
}
