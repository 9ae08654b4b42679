using System.Text.Json;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Cli;

/// <summary>Prompts as files, the answers that somebody put beside them, and what they are measured at.</summary>
public sealed class PromptsTests(PostgresCluster cluster) : CliTest(cluster)
{
    private const string Opened = "I opened the new checkout for five percent of the shops first.";

    [Fact]
    public async Task Prompts_are_written_whole_without_a_database_and_restricted_texts_are_left_out()
    {
        Prepare();

        var ran = await RunAsync("prompts", "export", "--texts", "texts", "--index", "index.csv", "--out", "out/a");
        var again = await RunAsync("prompts", "export", "--texts", "texts", "--index", "index.csv", "--out", "out/a", "--json");

        (ran.Code, ran.Errors).ShouldBe((0, ""));
        ran.Output.ShouldStartWith("C: restricted, or about security; left out.\n2 prompts written: about ");
        again.Output.ShouldContain("\"unchanged\": 2");
        Directory.EnumerateFiles(Path.Combine(Folder, "out", "a")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["A.prompt.json", "B.prompt.json"]);
        using var page = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "out", "a", "A.prompt.json"), TestContext.Current.CancellationToken));
        var root = page.RootElement;
        (root.GetProperty("id").GetString(), root.GetProperty("prompt").GetString()).ShouldBe(("A", "find-practices@1"));
        root.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("role").GetString()).ShouldBe(["system", "user"]);
        root.GetProperty("messages")[1].GetProperty("content").GetString()!.ShouldContain(Opened);
        root.GetProperty("messages")[1].GetProperty("content").GetString()!.ShouldNotContain("{{");
        root.GetProperty("schema").GetProperty("required")[0].GetString().ShouldBe("findings");
        Directory.Exists(Path.Combine(Folder, ".coachbot")).ShouldBeFalse("an export needs no database");
    }

    [Fact]
    public async Task A_prompt_is_never_written_over_another_one()
    {
        Prepare();
        await RunAsync("prompts", "export", "--texts", "texts", "--index", "index.csv", "--out", "out");
        Write("texts/A.md", "I did something else altogether.");

        var ran = await RunAsync("prompts", "export", "--texts", "texts", "--index", "index.csv", "--out", "out");

        ran.Code.ShouldBe(1);
        ran.Errors.ShouldContain("another prompt stands there");
    }

    [Fact]
    public async Task Answers_are_measured_through_the_same_check()
    {
        Prepare();
        Directory.CreateDirectory(Path.Combine(Folder, "answers"));
        Write("answers/A.answer.txt", $"Here you are:\n```json\n{ScriptedDesk.Found(("progressive-delivery", null, "owned", Opened), ("progressive-delivery", null, "owned", "never said in there"))}\n```");
        Write("answers/B.answer.json", "no idea");

        var rules = await MeasureAsync("rules");
        var merged = await MeasureAsync("merged", "--answers", "answers");
        var model = await MeasureAsync("model", "--answers", "answers");

        (Recall(rules), Recall(model), Recall(merged)).ShouldBe((0, 1, 1));
        var answers = merged.GetProperty("answers");
        (answers.GetProperty("read").GetInt32(), answers.GetProperty("findings").GetInt32(), answers.GetProperty("leftOut").GetProperty("not-in-text").GetInt32()).ShouldBe((1, 1, 1));
        answers.GetProperty("unreadable").GetProperty("unsealed")[0].GetString().ShouldBe("B");
        answers.GetProperty("restricted").GetProperty("count").GetInt32().ShouldBe(1);
        merged.GetProperty("measurements")[0].GetProperty("predictor").GetString().ShouldBe("merged");
        rules.GetProperty("answers").ValueKind.ShouldBe(JsonValueKind.Null);
        (await RunAsync("bench", "--texts", "texts", "--labels", "labels.csv", "--engine", "model", "--answers", "answers")).Output
            .ShouldContain("1 document with an answer that cannot be read; nothing was found there: B.");
    }

    [Fact]
    public async Task With_no_model_nothing_is_put_in_line()
    {
        await using var own = await WithEverybodyAsync();

        var ran = await own.RunAsync("prompts", "backfill", "--yes");

        ran.Code.ShouldBe(1);
        ran.Errors.ShouldContain("no model is set up that reads work");
    }

    private static double Recall(JsonElement page) =>
        page.GetProperty("measurements")[0].GetProperty("parts")[0].GetProperty("figures")[0].GetProperty("micro").GetProperty("recall").GetDouble();

    private async Task<JsonElement> MeasureAsync(string engine, params string[] more) =>
        JsonDocument.Parse((await RunAsync(["bench", "--texts", "texts", "--labels", "labels.csv", "--json", "--framework", "kaairo-devops", "--engine", engine, .. more])).Output).RootElement;

    private void Prepare()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "texts"));
        Write("texts/A.md", Opened);
        Write("texts/B.md", Texts.Nothing);
        Write("texts/C.md", $"---\nvisibility: restricted\n---\n{Texts.Rotation}");
        Write("labels.csv", "id,framework,competency,strength\nA,kaairo-devops,ci-cd,2\n");
        Write("index.csv", "id,kind,source\nA,ticket,acme/checkout\nB,ticket,acme/checkout\nC,ticket,acme/checkout\n");
    }
}
