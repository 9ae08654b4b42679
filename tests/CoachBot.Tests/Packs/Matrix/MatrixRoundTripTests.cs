using System.Text;

namespace CoachBot.Tests.Packs.Matrix;

/// <summary>Whatever a table holds arrives in the framework as it was: nothing of it is YAML by accident.</summary>
public sealed class MatrixRoundTripTests
{
    private static readonly string[] Awkward =
    [
        "yes", "null", "~", "0x1F", "1e3", "- item", "key: value", "# comment", "'quoted'", "\"double\"", "{brace}", "[bracket]", "&anchor", "*alias",
        "!tag", "| pipe", "> fold", "%percent", "@at", "`tick`", "trailing:", "a\\b", "tab\there", "snow ☃ man", "line\nbreak", "  spaces  inside", "emoji 🚀", "= equals", "true.", "2024-01-01",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_a_cell_says_the_framework_says(int seed)
    {
        var random = new Random(seed);
        var levels = Enumerable.Range(1, random.Next(1, 9)).Select(level => $"{Awkward[random.Next(Awkward.Length)].ReplaceLineEndings(" ").Trim()} L{level}").ToList();
        var rows = Enumerable.Range(1, random.Next(1, 8)).Select(row => (
            Title: $"{Awkward[random.Next(Awkward.Length)].ReplaceLineEndings(" ").Trim()} C{row}",
            Cells: levels.Select(_ => $"Says {Awkward[random.Next(Awkward.Length)].Trim()} plainly and at length.").ToList())).ToList();

        var framework = MatrixFixture.Read("ladder.csv", Csv([["Skill", .. levels], .. rows.Select(row => (List<string>)[row.Title, .. row.Cells])]));

        framework.Levels.Select(level => level.Title).ShouldBe(levels.Select(OneLine));
        framework.Competencies.Select(competency => competency.Title).ShouldBe(rows.Select(row => OneLine(row.Title)));
        framework.Competencies.SelectMany(competency => competency.Expectations).Select(expectation => expectation.Descriptor)
            .ShouldBe(rows.SelectMany(row => row.Cells).Select(cell => cell.Replace('\t', ' ')));
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Csv(IEnumerable<IEnumerable<string>> rows) =>
        rows.Aggregate(new StringBuilder(), (text, row) => text.AppendJoin(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append('\n')).ToString();
}
