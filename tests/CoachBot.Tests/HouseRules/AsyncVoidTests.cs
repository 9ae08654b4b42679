using System.Text.RegularExpressions;

namespace CoachBot.Tests.HouseRules;

public sealed partial class AsyncVoidTests
{
    [Fact]
    public void Nothing_is_async_void()
    {
        var files = SourceTree.Under("src", ".cs").Concat(SourceTree.Under("tests", ".cs")).ToList();

        HouseRule.Holds(files.Count, files.SelectMany(Scan), "An exception in an async void ends the process. Return a Task:");
    }

    [Fact]
    public void Names_the_offender() =>
        Scan(new SourceFile("a.cs", "class A\n{\n    async  void Run() { } // async void\n}")).ShouldHaveSingleItem().Line.ShouldBe(3);

    private static IEnumerable<Offence> Scan(SourceFile file) => file.CodeMatches(AsyncVoid, match => match.Value);

    [GeneratedRegex(@"\basync\s+void\b[^({]*")]
    private static partial Regex AsyncVoid { get; }
}
