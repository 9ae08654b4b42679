using System.Text.RegularExpressions;

namespace CoachBot.Tests.HouseRules;

public sealed class UnfinishedMarksTests
{
    // Put together here, so that this file does not hold what it looks for.
    private static readonly string[] Marks = ["TO" + "DO", "FIX" + "ME", "HA" + "CK"];
    private static readonly Regex Mark = new($@"\b(?:{string.Join('|', Marks)})\b");

    public static TheoryData<string> EveryMark => [.. Marks];

    [Fact]
    public void Nothing_is_marked_unfinished()
    {
        // A fixture may hold what a customer's document holds.
        var files = SourceTree.All.Where(file => !file.Folders.Contains("Fixtures")).ToList();

        HouseRule.Holds(files.Count, files.SelectMany(Scan), "Finish it, or take it to the tracker; the repository holds no plans:");
    }

    [Theory]
    [MemberData(nameof(EveryMark))]
    public void Names_the_offender(string mark) => Scan(new SourceFile("a.md", $"one\n{mark}: two")).ShouldHaveSingleItem().Line.ShouldBe(2);

    private static IEnumerable<Offence> Scan(SourceFile file) => file.Matches(Mark, match => match.Value);
}
