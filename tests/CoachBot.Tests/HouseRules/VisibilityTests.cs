using System.Reflection;
using System.Text.RegularExpressions;

namespace CoachBot.Tests.HouseRules;

public sealed partial class VisibilityTests
{
    private const string WhatToDo = "The host is a program, not a library: make the type internal, or move it to CoachBot.Core:";

    [Fact]
    public void No_type_of_the_host_is_public_in_the_source()
    {
        var files = SourceTree.Under("src/CoachBot", ".cs");

        HouseRule.Holds(files.Count, files.SelectMany(Scan), WhatToDo);
    }

    [Fact]
    public void No_type_of_the_host_is_public_in_the_assembly()
    {
        var types = Assembly.Load("coachbot").GetTypes();

        HouseRule.Holds(types.Length, Public(types), WhatToDo);
    }

    [Theory]
    [InlineData("public sealed class Reply;")]
    [InlineData("public readonly record struct Mark(int X);")]
    [InlineData("public static partial class Words;")]
    public void Names_the_offender(string declaration) =>
        Scan(new SourceFile("a.cs", $"namespace A;\n\n{declaration}")).ShouldHaveSingleItem().Line.ShouldBe(3);

    [Theory]
    [InlineData("public partial class Program;")]
    [InlineData("internal sealed class Reply\n{\n    public string Text;\n    public enum Kind { One }\n}")]
    public void Lets_the_allowed_pass(string text) => Scan(new SourceFile("a.cs", text)).ShouldBeEmpty();

    [Fact]
    public void Names_the_public_type() => Public([typeof(VisibilityTests), typeof(HouseRule)]).ShouldHaveSingleItem();

    private static IEnumerable<Offence> Scan(SourceFile file) => file.CodeMatches(PublicType, match => match.Value.TrimEnd());

    private static IEnumerable<Offence> Public(IEnumerable<Type> types) => types
        .Where(type => type.IsPublic && type.FullName != "Program")
        .Select(type => new Offence("coachbot.dll", 0, $"{type.FullName} is public"));

    [GeneratedRegex(@"^public\s(?!(?:static |sealed )*partial class Program\b)[^;{(=\n]*\b(?:class|struct|record|interface|enum|delegate)\s[^;{(=\n]*", RegexOptions.Multiline)]
    private static partial Regex PublicType { get; }
}
