namespace CoachBot.Tests.HouseRules;

public sealed class FileLengthTests
{
    private const int Longest = 400;
    private const int MedianBelow = 60;

    // Written by a tool, or data that is as long as what it records.
    private static readonly string[] NotWrittenAsCode = ["/packages.lock.json", "src/packs/", "/Fixtures/", "/points.csv", ".approved.txt"];

    [Fact]
    public void No_file_is_longer_than_400_lines()
    {
        var files = SourceTree.Under("src").Concat(SourceTree.Under("tests"))
            .Where(file => !NotWrittenAsCode.Any(part => file.Path.Contains(part, StringComparison.Ordinal)))
            .ToList();

        HouseRule.Holds(files.Count, files.SelectMany(Scan), "Split by reason to change (parser, renderer, decision), not by length:");
    }

    [Fact]
    public void Half_of_the_source_files_are_shorter_than_60_lines()
    {
        var lengths = SourceTree.Under("src", ".cs").Select(file => file.LineCount).ToList();

        lengths.ShouldNotBeEmpty();
        Median(lengths).ShouldBeLessThan(MedianBelow, "The source files have grown long; split by reason to change.");
    }

    [Fact]
    public void Names_the_offender()
    {
        var lines = string.Concat(Enumerable.Repeat("x\n", Longest));

        Scan(new SourceFile("src/A.cs", lines)).ShouldBeEmpty();
        Scan(new SourceFile("src/A.cs", lines + "y")).ShouldHaveSingleItem().What.ShouldContain("401");
    }

    [Theory]
    [InlineData(new[] { 3, 1, 2 }, 2)]
    [InlineData(new[] { 4, 1, 2, 3 }, 2.5)]
    public void Finds_the_median(int[] lengths, double median) => Median(lengths).ShouldBe(median);

    private static IEnumerable<Offence> Scan(SourceFile file)
    {
        if (file.LineCount > Longest)
        {
            yield return new Offence(file.Path, 0, $"{file.LineCount} lines");
        }
    }

    private static double Median(IReadOnlyCollection<int> lengths)
    {
        var sorted = lengths.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2.0;
    }
}
