using CoachBot.Core;
using CoachBot.Prompts;

namespace CoachBot.Tests.Prompts;

public sealed class ModelOptionsTests
{
    private const string Key = "sk-very-secret";

    private static readonly string[] Prompts = ["find-practices", "word-step"];

    [Fact]
    public void Nothing_set_is_no_model_and_no_problem() => IsOff(new());

    [Fact]
    public void None_keeps_it_off_whatever_else_is_set() => IsOff(new() { Provider = "none", ApiKey = Key, Name = "x", Endpoint = "nonsense" });

    [Fact]
    public void A_key_and_a_name_are_enough_for_a_provider_of_its_own()
    {
        var model = Read(new() { Provider = "OpenAI", ApiKey = Key, Name = "x" }).Model.ShouldNotBeNull();

        (model.Provider, model.Endpoint.ToString(), model.DailyTokens, model.Longest).ShouldBe((ModelProvider.OpenAi, "https://api.openai.com/v1", 1_000_000, TimeSpan.FromSeconds(30)));
        model.Uses.ShouldBe(Prompts);
        model.CostOf(1, 1).ShouldBeNull();
        model.ToString().ShouldNotContain(Key);
    }

    [Fact]
    public void An_endpoint_of_ones_own_needs_no_key()
    {
        var model = Read(new() { Provider = "openai", Endpoint = "http://ollama:11434/v1", Name = "x", Uses = "word-step", DailyTokens = "5", InputPrice = "0.15", OutputPrice = "0.6" }).Model.ShouldNotBeNull();

        model.Uses.ShouldBe(["word-step"]);
        model.CostOf(2_000_000, 1_000_000).ShouldBe(0.9m);
        Read(new() { Provider = "anthropic", Endpoint = "http://ollama:11434", Name = "x" }).Problems.ShouldHaveSingleItem().Where.ShouldBe("Model__ApiKey");
    }

    [Fact]
    public void All_problems_come_at_once_and_none_shows_the_key()
    {
        var (model, problems) = Read(new()
        {
            Provider = "openia",
            Endpoint = "ftp://example.com",
            ApiKey = $"{Key}\u00e9",
            DailyTokens = "0",
            TimeoutSeconds = "601",
            InputPrice = "-1",
            OutputPrice = "1,5",
            Uses = "find-practises,x",
        });

        model.ShouldBeNull();
        problems.Select(problem => problem.Where).ShouldBe(
            ["Model__Provider", "Model__Name", "Model__ApiKey", "Model__Endpoint", "Model__DailyTokens", "Model__TimeoutSeconds", "Model__Uses", "Model__Uses", "Model__InputPrice", "Model__OutputPrice"], ignoreOrder: true);
        problems.ShouldContain(problem => problem.Do == "Did you mean find-practices?");
        problems.ShouldAllBe(problem => problem.Do.Length > 0 && !problem.ToString().Contains(Key, StringComparison.Ordinal));
    }

    [Fact]
    public void Anything_without_a_provider_is_a_model_configured_in_part()
    {
        var problem = Read(new() { ApiKey = Key, Name = "x" }).Problems.ShouldHaveSingleItem();

        problem.ToString().ShouldStartWith("Model__Provider: a model is configured in part; found nothing, but Model__ApiKey, Model__Name; allowed: openai, anthropic, none.");
        problem.ToString().ShouldNotContain(Key);
    }

    [Theory]
    [InlineData("https://models.example.com/v1", true)]
    [InlineData("http://127.0.0.1:1/v1", true)]
    [InlineData("http://[::1]:1/v1", true)]
    [InlineData("http://10.1.2.3/v1", true)]
    [InlineData("http://172.31.0.1/v1", true)]
    [InlineData("http://192.168.0.1/v1", true)]
    [InlineData("http://[fd00::1]/v1", true)]
    [InlineData("http://vllm.internal/v1", true)]
    [InlineData("http://ollama:11434/v1", true)]
    [InlineData("http://models.example.com/v1", false)]
    [InlineData("http://8.8.8.8/v1", false)]
    [InlineData("http://172.32.0.1/v1", false)]
    [InlineData("http://[2001:db8::1]/v1", false)]
    [InlineData("http://internal.example.com/v1", false)]
    [InlineData("https://user:pass@models.example.com/v1", false)]
    [InlineData("https://models.example.com/v1?key=1", false)]
    [InlineData("models.example.com", false)]
    [InlineData("/v1", false)]
    public void Plain_http_is_for_what_does_not_leave_the_building(string endpoint, bool isAllowed)
    {
        var problems = Read(new() { Provider = "openai", ApiKey = Key, Name = "x", Endpoint = endpoint }).Problems;

        (problems.Count == 0).ShouldBe(isAllowed, string.Join(' ', problems));
        problems.ShouldAllBe(problem => problem.Where == "Model__Endpoint" && !problem.ToString().Contains("pass@", StringComparison.Ordinal));
    }

    private static void IsOff(ModelOptions options)
    {
        var (model, problems) = Read(options);
        model.ShouldBeNull();
        problems.ShouldBeEmpty();
    }

    private static (ModelSettings? Model, IReadOnlyList<Problem> Problems) Read(ModelOptions options) => options.Read(Prompts);
}
