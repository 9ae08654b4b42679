using CoachBot.Composition;
using CoachBot.Diagnosis;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.IntegrationTests.Fixtures.Model;
using CoachBot.Prompts;
using Microsoft.Extensions.Configuration;

namespace CoachBot.IntegrationTests.Prompts;

/// <summary>The model within the whole program: off without a setting, and examined when on.</summary>
public sealed class ModelModuleTests(PostgresCluster cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_setting_there_is_no_model_and_one_line_about_it()
    {
        await using var app = await TestApp.StartAsync(cluster);

        app.Get<IPromptDesk>().ShouldBeOfType<NoModel>();
        var diagnosis = Diagnosis(app);
        diagnosis.AtStart.ShouldBeNull();
        var finding = (await diagnosis.ExamineAsync(Token)).ShouldHaveSingleItem();
        (finding.State, finding.Says).ShouldBe((FindingState.Off, "everything is read and worded by rules"));
    }

    [Fact]
    public void A_model_set_in_part_stops_the_start_with_everything_that_is_wrong()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Model:Provider"] = "openai", ["Model:DailyTokens"] = "many", ["Model:Nmae"] = "x" }).Build();

        Should.Throw<Core.RefusedException>(() => Settings.Read(settings, Modules.All)).Problems.Select(problem => problem.Where)
            .ShouldBe(["Model__Nmae", "Model__Name", "Model__ApiKey", "Model__DailyTokens"]);
    }

    [Theory]
    [InlineData("openai")]
    [InlineData("anthropic")]
    public async Task It_is_examined_with_one_token_and_says_what_is_on(string provider)
    {
        await using var model = await ModelStandIn.StartAsync();
        await using var app = await TestApp.StartAsync(cluster, model.Settings(provider));
        model.Next(ModelTurn.Say("y"));

        app.Get<IPromptDesk>().ShouldBeOfType<PromptDesk>().Model.ShouldBe(ModelStandIn.Name);
        var diagnosis = Diagnosis(app);
        var findings = await diagnosis.ExamineAsync(Token);

        diagnosis.AtStart.ShouldBe("A language model is on: stand-in-1 at 127.0.0.1.");
        findings.Select(finding => finding.State).ShouldBe([FindingState.Ok, FindingState.Ok]);
        findings[0].Says.ShouldStartWith("stand-in-1 at 127.0.0.1 answers; asked for: ");
        findings[1].Says.ShouldBe("120 of today's 1,000,000 tokens are used");
        model.Requests.ShouldHaveSingleItem().Body.ShouldContain(provider == "openai" ? "\"max_completion_tokens\":1" : "\"max_tokens\":1");
    }

    [Theory]
    [InlineData(401, nameof(FindingState.Failed), "does not accept the request: Rejected (401)")]
    [InlineData(429, nameof(FindingState.Attention), "asks to come back later: Limited (429)")]
    [InlineData(500, nameof(FindingState.Failed), "does not answer: Broken (500)")]
    public async Task What_is_wrong_with_it_is_a_finding_without_the_key(int status, string state, string says)
    {
        await using var model = await ModelStandIn.StartAsync();
        await using var app = await TestApp.StartAsync(cluster, model.Settings("anthropic"));
        model.Next(ModelTurn.Refuse(status));

        var finding = (await Diagnosis(app).ExamineAsync(Token))[0];

        ($"{finding.State}", finding.Says).ShouldBe((state, $"stand-in-1 at 127.0.0.1 {says}"));
        finding.ToString().ShouldNotContain(ModelStandIn.Key);
    }

    private static IDiagnosis Diagnosis(TestApp app) => app.Get<IEnumerable<IDiagnosis>>().Single(diagnosis => diagnosis.Subject == "Language model");
}
