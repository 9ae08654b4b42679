using System.Text.Json;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Cli;

public sealed class BenchTests(PostgresCluster cluster) : CliTest(cluster)
{
    [Fact]
    public async Task Labelled_texts_are_scored_without_a_database_and_alike_every_time()
    {
        Prepare();

        var text = await RunAsync("bench", "--texts", "texts", "--labels", "labels.csv", "--baselines");
        var again = await RunAsync("bench", "--texts", "texts", "--labels", "labels.csv", "--baselines");
        var json = await RunAsync("bench", "--texts", "texts", "--labels", "labels.csv", "--json", "--framework", "kaairo-devops");

        text.Code.ShouldBe(0);
        text.Errors.ShouldBeEmpty();
        text.Output.ShouldStartWith("2 documents: 0 postmortems, 2 tickets.\n");
        text.Output.ShouldContain("\ntf-idf-cosine, sealed documents (0)\n");
        again.Output.ShouldBe(text.Output);
        using var page = JsonDocument.Parse(json.Output);
        var micro = page.RootElement.GetProperty("measurements")[0].GetProperty("parts")[1].GetProperty("figures")[0].GetProperty("micro");
        (micro.GetProperty("precision").GetDouble(), micro.GetProperty("recall").GetDouble()).ShouldBe((1, 0.5));
        Directory.Exists(Path.Combine(Folder, ".coachbot")).ShouldBeFalse("bench needs no database");
    }

    [Fact]
    public async Task Malformed_labels_are_refused_with_file_and_line()
    {
        Prepare();
        Write("labels.csv", "id,framework,competency,strength\nA,kaairo-devops,ci-cd,3\n");

        var ran = await RunAsync("bench", "--texts", "texts", "--labels", "labels.csv");

        ran.Code.ShouldBe(1);
        ran.Output.ShouldBeEmpty();
        ran.Errors.ShouldBe("labels.csv:2: no such strength; found 3; allowed: 1 for weak, 2 for strong. Leave the row out for what is absent.\n");
    }

    private void Prepare()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "texts"));
        Write("texts/A.md", Texts.Rotation);
        Write("texts/B.md", Texts.Nothing);
        Write("labels.csv", "id,framework,competency,strength\nA,kaairo-devops,security-practices,2\nB,kaairo-devops,ci-cd,1\n");
        Write("index.csv", "id,kind,source\nA,ticket,acme/checkout\nB,ticket,acme/checkout\n");
    }
}
