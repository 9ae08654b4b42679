using System.Text.Json;
using CoachBot.Cli;
using CoachBot.Cli.Bench;

namespace CoachBot.Tests.Cli.Bench;

public sealed class ComparisonTests : IDisposable
{
    private readonly LabelledFolder _folder = new();

    // Six unsealed documents with security, found in all and wrongly in the sealed one; six with agile methods, found nowhere.
    public ComparisonTests()
    {
        foreach (var id in new[] { "T5", "T6", "T7", "T8", "T9" })
        {
            _folder.Write($"texts/{id}.md", "I rotated the database password.\n");
            Append("labels.csv", $"{id},kaairo-devops,security-practices,2\n{id},kaairo-devops,agile-methodologies,2\n");
            Append("documents.csv", $"{id},relevant,implemented,component\n");
            Append("index.csv", $"{id},ticket,acme/checkout,Note {id},MIT\n");
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_parts_are_compared_over_the_competencies_with_enough_positives_in_all_documents()
    {
        var comparison = LabelledFolder.Measure(_folder.Request).Engine.Comparisons[0];

        comparison.Competencies.Select(competency => competency.Value).ShouldBe(["security-practices", "agile-methodologies"]);
        comparison.Parts.Select(part => (part.Part, part.Figure.MacroOver)).ShouldBe([("all", 2), ("unsealed", 2), ("sealed", 1)]);
        comparison.Parts.Select(part => part.Figure.MacroF1!.Value).ShouldBe([6.0 / 13, 0.5, 0], 1e-12);
    }

    [Fact]
    public void The_text_shows_the_parts_beside_each_other_and_names_what_is_left_out()
    {
        var text = BenchText.Of(LabelledFolder.Measure(_folder.Request));

        text.ShouldContain("\nrules, like for like: mean F1 of the competencies with at least 6 positives in all documents\n");
        text.ShouldContain("\n  kaairo-devops                             2   0.46      0.50    0.00       0.00      0.00       -\n");
        text.ShouldContain("\n    kaairo-devops, sealed, from 0.50, over 1; neither there nor predicted:\n      agile-methodologies\n");
        text.ShouldContain("\n    kaairo-devops, sealed, from 0.75, over 0; neither there nor predicted:\n      security-practices, agile-methodologies\n");
        text.Split('\n').ShouldAllBe(line => line.Length <= 120 && line.TrimEnd() == line);
    }

    [Fact]
    public void Json_has_the_same()
    {
        using var page = JsonDocument.Parse(JsonSerializer.Serialize(BenchJson.Of(LabelledFolder.Measure(_folder.Request)), Json.Page));

        var compared = page.RootElement.GetProperty("measurements")[0].GetProperty("likeForLike");
        compared.GetArrayLength().ShouldBe(4, "two sorts of labels, two thresholds");
        var (first, last) = (compared[0], compared[0].GetProperty("parts")[2]);
        (first.GetProperty("framework").GetString(), first.GetProperty("labels").GetString(), first.GetProperty("threshold").GetDouble()).ShouldBe(("kaairo-devops", "present", 0.5));
        first.GetProperty("parts")[0].GetProperty("macroF1").GetDouble().ShouldBe(0.4615);
        (last.GetProperty("part").GetString(), last.GetProperty("macroOver").GetInt32()).ShouldBe(("sealed", 1));
        last.GetProperty("leftOut").EnumerateArray().Select(left => left.GetString()).ShouldBe(["agile-methodologies"]);
    }

    [Theory]
    [InlineData(Sealing.Only)]
    [InlineData(Sealing.Without)]
    public void One_part_alone_is_compared_with_nothing(object sealing)
    {
        var report = LabelledFolder.Measure(_folder.Request with { Sealing = (Sealing)sealing });

        report.Engine.Comparisons.ShouldBeEmpty();
        BenchText.Of(report).ShouldNotContain("like for like");
    }

    private void Append(string file, string lines) => File.AppendAllText(_folder.Path(file), lines);
}
