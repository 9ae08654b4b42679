using System.Diagnostics;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.IntegrationTests.Fixtures.Model;

namespace CoachBot.IntegrationTests.Prompts;

/// <summary>Whatever a model or the way to it does: an answer that holds, or none, in time, and never an exception.</summary>
public sealed class ModelFaultTests(PostgresCluster cluster)
{
    private const string Text = "We rolled the release back. It took ten minutes.";
    private const string Good = """{"quote":"We rolled the release back."}""";

    private static readonly TimeSpan ChatPatience = TimeSpan.FromSeconds(0.3);
    private static readonly TimeSpan ChatLongest = TimeSpan.FromSeconds(2.5);

    public static TheoryData<string> Providers => ["openai", "anthropic"];

    private static (string Case, bool IsAnswered, int Requests, string Outcome, ModelTurn[] Turns)[] Cases =>
    [
        ("429 three times", false, 3, "refused", [ModelTurn.Refuse(429), ModelTurn.Refuse(429), ModelTurn.Refuse(429)]),
        ("429 once", true, 2, "answered", [ModelTurn.Refuse(429), ModelTurn.Say(Good)]),
        ("429 that asks for a second", true, 2, "answered", [ModelTurn.Refuse(429, TimeSpan.FromSeconds(1)), ModelTurn.Say(Good)]),
        ("429 that asks for an hour", false, 1, "refused", [ModelTurn.Refuse(429, TimeSpan.FromHours(1))]),
        ("500 three times", false, 3, "failed", [ModelTurn.Refuse(500), ModelTurn.Refuse(503), ModelTurn.Refuse(529)]),
        ("500 once", true, 2, "answered", [ModelTurn.Refuse(500), ModelTurn.Say(Good)]),
        ("a dropped connection three times", false, 3, "failed", [ModelTurn.Drop(), ModelTurn.Drop(), ModelTurn.Drop()]),
        ("a dropped connection once", true, 2, "answered", [ModelTurn.Drop(), ModelTurn.Say(Good)]),
        ("a wrong key", false, 1, "refused", [ModelTurn.Refuse(401)]),
        ("a server that knows no schemas", true, 2, "answered", [ModelTurn.Refuse(400), ModelTurn.Say(Good)]),
        ("a body that is no JSON", false, 1, "failed", [ModelTurn.Babble("<html>")]),
        ("a body of another protocol", false, 1, "failed", [ModelTurn.Babble("{}")]),
        ("a text that is no JSON, twice", false, 2, "unreadable", [ModelTurn.Say("I would rather not."), ModelTurn.Say("No.")]),
        ("a wrong schema, then a good answer", true, 2, "repaired", [ModelTurn.Say("""{"quotes":[]}"""), ModelTurn.Say(Good)]),
        ("an invented quote, then a good answer", true, 2, "repaired", [ModelTurn.Say("""{"quote":"We saved the day."}"""), ModelTurn.Say($"```json\n{Good}\n```")]),
        ("an invented quote, twice", false, 2, "unreadable", [ModelTurn.Say("""{"quote":"Nous avons"}"""), ModelTurn.Say("""{"quote":"[person-1]"}""")]),
        ("no text at all, twice", false, 2, "unreadable", [ModelTurn.Say(""), ModelTurn.Say(" ")]),
        ("a megabyte", false, 1, "failed", [ModelTurn.Flood(1_000_000)]),
    ];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Each_fault_ends_in_an_answer_that_holds_or_in_none(string provider)
    {
        await using var first = await ModelRig.StartAsync(cluster, provider);
        foreach (var (name, isAnswered, requests, outcome, turns) in Cases)
        {
            // A host of its own, so that no breaker remembers the last one; its pauses pass at once.
            await using var desk = ModelRig.Over(first.Database, first.Model, provider, new HurriedClock(TimeSpan.FromSeconds(10))).Desk;
            var before = first.Model.Requests.Count;
            first.Model.Next(turns);

            var answer = await ModelRig.AskAsync(desk, $"{Text} Case: {name}.", TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

            (answer is not null).ShouldBe(isAnswered, name);
            answer?.Value.ShouldBe("We rolled the release back.", name);
            (first.Model.Requests.Count - before).ShouldBe(requests, name);
            (await first.OutcomesAsync())[^1].ShouldBe(outcome, name);
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Whoever_asks_in_a_chat_goes_on_in_time(string provider)
    {
        await using var first = await ModelRig.StartAsync(cluster, provider);
        ModelTurn[] turns = [ModelTurn.Hang(), ModelTurn.Drip(), ModelTurn.Say(Good, TimeSpan.FromSeconds(20))];
        first.Model.Next(turns);
        var start = Stopwatch.GetTimestamp();

        var answers = await Task.WhenAll(turns.Select((_, i) => first.AskAsync($"{Text} {i}", ChatPatience)));

        Stopwatch.GetElapsedTime(start).ShouldBeLessThan(ChatLongest);
        answers.ShouldAllBe(answer => answer == null);
        await first.Desk.DisposeAsync();
        (await first.OutcomesAsync()).ShouldBe(["stopped", "stopped", "stopped"], "a host that stops waits for nobody");
        (await first.AskAsync(Text)).ShouldBeNull("a desk that is closed has no answers");
    }

    [Fact]
    public async Task A_model_that_is_not_there_is_no_answer()
    {
        await using var rig = await ModelRig.StartAsync(cluster, "openai", new HurriedClock(TimeSpan.FromSeconds(10)));
        await rig.Model.DisposeAsync();

        (await rig.AskAsync(Text)).ShouldBeNull();

        (await rig.OutcomesAsync()).ShouldBe(["failed"]);
    }

    [Fact]
    public async Task A_request_goes_to_no_other_host()
    {
        await using var other = await ModelStandIn.StartAsync();
        await using var rig = await ModelRig.StartAsync(cluster, "openai");
        rig.Model.Next(ModelTurn.Redirect(new($"{other.Address}/v1/chat/completions")));

        (await rig.AskAsync(Text)).ShouldBeNull();

        other.Requests.ShouldBeEmpty();
        (await rig.OutcomesAsync()).ShouldBe(["refused"]);
    }

    [Fact]
    public async Task Without_its_database_the_desk_has_no_answer_and_throws_nothing()
    {
        await using var rig = await ModelRig.StartAsync(cluster, "openai");
        rig.Model.Answer(_ => true, Good);
        await rig.Database.DisposeAsync();

        (await rig.AskAsync(Text)).ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_cancels_is_told_so()
    {
        await using var rig = await ModelRig.StartAsync(cluster, "openai");
        rig.Model.Next(ModelTurn.Hang());
        using var cancel = new CancellationTokenSource();
        var asking = ModelRig.AskAsync(rig.Desk, Text, TimeSpan.FromMinutes(1), cancel.Token);

        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(asking);
        await Should.ThrowAsync<OperationCanceledException>(ModelRig.AskAsync(rig.Desk, Text, TimeSpan.FromMinutes(1), cancel.Token));
    }

    [Fact]
    public async Task A_prompt_that_is_not_on_is_not_asked()
    {
        await using var rig = await ModelRig.StartAsync(cluster, "openai", with: settings => settings with { Uses = [] });

        rig.Desk.IsOn(ModelRig.Prompt).ShouldBeFalse();
        (await rig.AskAsync(Text)).ShouldBeNull();
        rig.Model.Requests.ShouldBeEmpty();
    }
}
