using CoachBot.IntegrationTests.Fixtures;
using CoachBot.IntegrationTests.Fixtures.Model;

namespace CoachBot.IntegrationTests.Prompts;

/// <summary>A question and its answer, over both protocols as the client libraries speak them.</summary>
public sealed class PromptDeskTests(PostgresCluster cluster)
{
    private const string Text = "Priya Raman rolled the release back. It took ten minutes.";

    private const string Quote = """{"quote":"[person-1] rolled the release back."}""";

    public static TheoryData<string> Providers => ["openai", "anthropic"];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task An_answer_comes_with_the_model_and_the_version_of_the_prompt(string provider)
    {
        await using var rig = await ModelRig.StartAsync(cluster, provider);
        rig.Model.Answer(request => request.IsOf(ModelRig.Template), Quote);

        var answer = (await rig.AskAsync(Text, null, ["Priya Raman", "Priya"])).ShouldNotBeNull();

        (answer.Value, answer.Model, answer.Prompt).ShouldBe(("Priya Raman rolled the release back.", ModelStandIn.Name, "count-words@3"));
        var request = rig.Model.Requests.ShouldHaveSingleItem();
        request.Key.ShouldBe(ModelStandIn.Key);
        request.Text.ShouldContain("[person-1] rolled the release back. It took ten minutes.");
        request.Body.ShouldNotContain("Priya");
        request.Body.ShouldNotContain("coachbot");
        (await rig.OutcomesAsync()).ShouldBe(["answered"]);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task The_same_text_twice_is_one_request(string provider)
    {
        await using var rig = await ModelRig.StartAsync(cluster, provider);
        rig.Model.Answer(_ => true, Quote);

        (await rig.AskAsync(Text, null, ["Priya Raman"])).ShouldNotBeNull();
        (await rig.AskAsync(Text, null, ["Priya Raman"])).ShouldNotBeNull().Value.ShouldBe("Priya Raman rolled the release back.");
        (await rig.AskAsync(Text.Replace("Priya Raman", "Tomas Vogel", StringComparison.Ordinal), null, ["Tomas Vogel"])).ShouldNotBeNull().Value.ShouldBe("Tomas Vogel rolled the release back.");

        rig.Model.Requests.Count.ShouldBe(1);
        (await rig.OutcomesAsync()).ShouldBe(["answered", "cached", "cached"]);
    }
}
