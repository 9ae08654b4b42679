using System.Text.RegularExpressions;

namespace CoachBot.Tests.HouseRules;

public sealed partial class MigrationNumbersTests
{
    private const string Folder = "src/CoachBot/Storage/Migrations";

    [Fact]
    public void Migrations_are_numbered_without_gaps()
    {
        var files = SourceTree.Under(Folder);

        HouseRule.Holds(files.Count, Scan(files), "A migration is named NNNN_name.sql, in lower case, from 0001 and without gaps:");
    }

    [Theory]
    [InlineData("0001_start.sql 0003_more.sql", "0002")]
    [InlineData("0002_start.sql", "0001")]
    [InlineData("0001_start.sql 0001_again.sql", "0002")]
    [InlineData("0001_start.sql 2_more.sql", "NNNN_name.sql")]
    [InlineData("0001_Start.sql", "NNNN_name.sql")]
    [InlineData("0001_start.sql notes.md", "NNNN_name.sql")]
    public void Names_the_offender(string names, string what) => Scan(Made(names)).ShouldHaveSingleItem().What.ShouldContain(what);

    [Fact]
    public void Lets_an_unbroken_row_pass() => Scan(Made("0002_people_and_teams.sql 0001_start.sql")).ShouldBeEmpty();

    private static SourceFile[] Made(string names) => [.. names.Split(' ').Select(name => new SourceFile($"{Folder}/{name}", ""))];

    private static IEnumerable<Offence> Scan(IReadOnlyCollection<SourceFile> files)
    {
        var odd = files.Where(file => !Numbered.IsMatch(file.Name)).Select(file => new Offence(file.Path, 0, "is not named NNNN_name.sql"));
        var outOfRow = files.Where(file => Numbered.IsMatch(file.Name))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select((file, i) => (file, Expected: $"{i + 1:0000}"))
            .Where(pair => !pair.file.Name.StartsWith(pair.Expected, StringComparison.Ordinal))
            .Select(pair => new Offence(pair.file.Path, 0, $"should be number {pair.Expected}"));
        return odd.Concat(outOfRow);
    }

    [GeneratedRegex(@"^\d{4}_[a-z0-9]+(?:_[a-z0-9]+)*\.sql$")]
    private static partial Regex Numbered { get; }
}
