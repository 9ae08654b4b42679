using CoachBot.IntegrationTests.Fixtures;
using CoachBot.IntegrationTests.Fixtures.Model;
using CoachBot.Pipeline.Findings;
using CoachBot.Prompts;
using CoachBot.Weekly;

namespace CoachBot.IntegrationTests.Prompts;

/// <summary>The whole program with a model behind the real client: how long a chat waits, and what leaves.</summary>
public sealed class ChatOverTheWireTests(PostgresCluster cluster)
{
    private const string Canary = "kestrel-forty-one";
    private const string Secret = "ghp_Zk3vB8qLw0XyT5nRc7UjHa2SdFg9MeQ1pOiE";
    private const string Email = "oncall.desk@shop.example";
    private const string Phone = "+44 20 7946 0958";

    private static readonly TimeSpan LongestForChat = TimeSpan.FromSeconds(2.5);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("priya", "/growth", "openai")]
    [InlineData("dana", "/digest", "anthropic")]
    [InlineData("priya", "/coach ask what is missing for security?", "openai")]
    public async Task Nobody_in_a_chat_waits_for_a_model_that_hangs(string who, string message, string provider)
    {
        await using var model = await ModelStandIn.StartAsync();
        var isAsked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        model.Do(_ => true, _ =>
        {
            isAsked.TrySetResult();
            return ModelTurn.Hang();
        });
        await using var app = await StartAsync(model.Settings(provider));

        var asking = app.SayAsync(who, message);
        await isAsked.Task.WaitAsync(TimeSpan.FromSeconds(30), Token);
        asking.IsCompleted.ShouldBeFalse("it waits for the model, for a while");
        app.Clock.Advance(LongestForChat);
        var reply = await asking.WaitAsync(TimeSpan.FromSeconds(30), Token);

        reply.IsRefusal.ShouldBeFalse();
        reply.Text().ShouldContain("by rules");
        reply.Text().ShouldNotContain(ModelStandIn.Name);
    }

    [Fact]
    public async Task No_request_holds_what_is_restricted_or_taken_out()
    {
        await using var model = await ModelStandIn.StartAsync();
        model.Do(_ => true, _ => ModelTurn.Say("""{"findings":[],"sentences":[],"text":""}"""));
        await using var app = await StartAsync(model.Settings("openai"));
        await app.TakeAsync(
            Ticket.Of("B-1", $"TLP:RED\n\nI rotated the signing keys of {Canary} and rolled back release 12."),
            Ticket.Of("B-2", $"Rotate the keys of {Canary}.") with { Title = $"Security incident {Canary}: rotate the keys", Assignee = "", Status = "open", Closed = "" },
            Ticket.Of("B-3", $"Mei Tanaka told {Email} and called {Phone}. I rotated the marmalade token {Secret} and rolled back release 12 with a canary."));
        await app.SayAsync("priya", "/evidence confirm all");

        await app.Get<ModelReader>().ReadAsync(100, Token);
        foreach (var (who, message) in ((string, string)[])[("priya", "/growth"), ("dana", "/digest"), ("priya", $"/coach ask what did I rotate for {Canary.Replace('-', ' ')}?"), ("priya", "/coach ask marmalade?")])
        {
            await app.SayAsync(who, message);
        }

        await app.Get<NudgeReader>().ForAsync([await app.PersonAsync("priya"), await app.PersonAsync("mei")], app.Clock.GetUtcNow(), Token);
        var bodies = model.Requests.Select(request => request.Body).ToList();
        bodies.ShouldContain(body => body.Contains("marmalade", StringComparison.Ordinal), "what may be sent is");
        bodies.ShouldContain(body => body.Contains("[person-1]", StringComparison.Ordinal));
        foreach (var prompt in PromptTemplates.Shipped.All)
        {
            model.Requests.ShouldContain(request => request.IsOf(prompt), prompt.Id);
        }

        string[] kept = [Canary, Secret, Email, Phone, .. Member.Everybody.Select(member => member.Name), .. Member.Everybody.Select(member => member.Id)];
        foreach (var word in kept)
        {
            bodies.ShouldAllBe(body => !System.Text.RegularExpressions.Regex.IsMatch(body, $@"\b{System.Text.RegularExpressions.Regex.Escape(word)}\b", System.Text.RegularExpressions.RegexOptions.IgnoreCase), word);
        }
    }

    private async Task<TestApp> StartAsync(IReadOnlyDictionary<string, string?> settings)
    {
        var app = await TestApp.StartAsync(cluster, settings);
        await app.TakeAsync(
            Ticket.Of("A-1", Texts.Rotation), Ticket.Of("A-2", Texts.Rollback), Ticket.Of("A-3", Texts.Alert) with { Assignee = "Mei Tanaka" },
            Ticket.Of("A-9", "Rotate the API key.") with { Assignee = "", Status = "open", Closed = "" });
        await app.SayAsync("priya", "/evidence confirm 1");
        await app.SayAsync("mei", "/evidence confirm all");
        return app;
    }
}
