using System.Text.Json.Nodes;
using CoachBot.Chat;
using CoachBot.Commands;
using CoachBot.Core.Chat;
using CoachBot.Core.Weekly;
using CoachBot.Core.Work;
using CoachBot.Demo;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Platforms.Slack.Rendering;
using CoachBot.Storage;
using CoachBot.Weekly;
using Incident = CoachBot.IntegrationTests.Commands.OnCall.Incident;

namespace CoachBot.IntegrationTests.Platforms.Slack;

/// <summary>What people see in Slack, each once: the demo's people and work, on a day that does not change.</summary>
public sealed class DemoSurfaces(PostgresCluster cluster) : IAsyncLifetime
{
    private static readonly Incident Slow = new()
    {
        Title = "Checkout was slow for forty minutes",
        What = "Card payments waited for a connection. The pool of the western zone was raised, and release 431 was rolled back.",
        People =
        [
            ("mei", "commander", "I took command of the incident, split the work between the responders and posted an update every ten minutes."),
            ("priya", "responder", "I rolled back release 431 and checked the error rate on the dashboard before we closed."),
            ("tomas", "scribe", ""),
        ],
    };

    private readonly Dictionary<string, JsonObject> _surfaces = new(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, JsonObject> All => _surfaces;

    public async ValueTask InitializeAsync()
    {
        await RefusalsAsync();
        await using var app = await TestApp.EmptyAsync(cluster);
        await app.Get<DemoData>().LoadAsync(new SilentProgress(), TestContext.Current.CancellationToken);
        await app.ImportAsync(new Member("nina", "Nina Berg"));
        await WeeklyAsync(app, "weekly-engineer", "priya");
        await WeeklyAsync(app, "weekly-manager", "dana");
        await RepliesAsync(app);
        await LogAsync(app);
        await FormsAsync(app);
        var shown = await app.SayAsync("priya", "/evidence");
        Message("evidence-looks-right", await app.SayAsync("priya", shown.Blocks.OfType<ChatBlock.Buttons>().SelectMany(row => row.Items).Single(button => button.Command.StartsWith("/evidence confirm ", StringComparison.Ordinal)).Command));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // Those that Slack's own word about an account brings about.
    private async Task RefusalsAsync()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await host.BecomesAsync("U0MEI", new() { ["is_restricted"] = true });
        _surfaces["refusal-unlinked"] = await host.AskAsync("U0STRANGER", "mylevel");
        _surfaces["refusal-guest"] = await host.AskAsync("U0MEI", "mylevel");
        _surfaces["refusal-unknown-command"] = await host.AskAsync("U0PRIYA", "mylevle");
    }

    private async Task RepliesAsync(TestApp app)
    {
        foreach (var (name, message) in new[] { ("mylevel", "/mylevel"), ("mylevel-why", "/mylevel why"), ("growth", "/growth"), ("evidence", "/evidence"), ("mydata", "/mydata"), ("oncall", "/oncall") })
        {
            Message(name, await app.SayAsync("priya", message));
        }

        var first = (await app.EvidenceAsync("priya")).First(item => item.Status == Core.Evidence.EvidenceStatus.Proposed);
        Message("evidence-why", await app.SayAsync("priya", $"/evidence why {Wording.Number(first.Number)}"));
        Message("mydata-delete", await app.SayAsync("priya", "/mydata delete"));
        Message("mylevel-shared", await app.SayAsync("dana", "/mylevel @priya"));
        Message("evidence-none", await app.SayAsync("nina", "/evidence"));
        Message("mylevel-none", await app.SayAsync("nina", "/mylevel"));
        Home("home-on", await app.SayAsync("priya", "/home"));
        Home("home-off", await app.SayAsync("lucia", "/home"));
        Home("home-none", await app.SayAsync("nina", "/home"));
    }

    private async Task WeeklyAsync(TestApp app, string name, string person)
    {
        var now = app.Clock.GetUtcNow();
        var settings = await app.Get<SettingsStore>().OfAsync(await app.OwnGrantAsync(person), TestContext.Current.CancellationToken);
        var window = new WeeklyWindow(IsoWeek.Of(now, settings.Zone), new(now, now + WeeklyTimes.Length));
        var composed = await app.Get<WeeklyComposer>().ComposeAsync([(new() { Id = new(person), Settings = settings }, window)], now, TestContext.Current.CancellationToken);
        _surfaces[name] = SlackRenderer.Plain(composed.ShouldHaveSingleItem().Reply);
    }

    private async Task LogAsync(TestApp app)
    {
        var first = await app.OpenAsync("tomas", "/oncall log new");
        Form("oncall-log-1", first);
        var second = (await app.SubmitAsync("tomas", first, Slow.FirstAnswers)).Page();
        Form("oncall-log-2", second);
        var preview = (await app.SubmitAsync("tomas", second, Slow.SecondAnswers)).Page();
        Form("oncall-log-3", preview);
        Message("oncall-logged", (await app.SubmitAsync("tomas", preview)).Reply(), ExternalIdOf(first, "tomas", ChatSource.Log));
    }

    private async Task FormsAsync(TestApp app)
    {
        var add = await app.OpenAsync("priya", "/evidence add");
        Form("evidence-add-1", add);
        Form("evidence-add-2", (await app.SubmitAsync("priya", add, ("title", "Gateway certificate"), ("did", "I rotated the gateway certificate and wrote the runbook for the next time."))).Page());
        Form("evidence-adjust", await app.OpenAsync("priya", $"/evidence adjust {Wording.Number((await app.EvidenceAsync("priya")).First(item => item.Status == Core.Evidence.EvidenceStatus.Proposed).Number)}"));
        Form("settings", await app.OpenAsync("priya", "/coach settings change"));
        Form("postmortem", await app.OpenAsync("priya", "/postmortem"));
    }

    // A draft's id is chance, and so is the key of the work that comes of it.
    private static string ExternalIdOf(ChatForm form, string person, string source) => ChatSource.KeyOf(source, new(person), DraftPage.Of(form.State)!.Draft).ExternalId;

    private void Message(string name, ChatReply reply, string? key = null)
    {
        var message = SlackRenderer.Render(reply).ToJsonString();
        _surfaces[name] = JsonNode.Parse(key is null ? message : message.Replace(key, "the-key", StringComparison.Ordinal))!.AsObject();
    }

    private void Home(string name, ChatReply reply) => _surfaces[name] = SlackView.Home(reply);

    private void Form(string name, ChatForm form)
    {
        var view = SlackView.Form(form, id => $"U0{id.ToUpperInvariant()}");
        if (DraftPage.Of(form.State) is { } page)
        {
            view["private_metadata"] = (page with { Draft = "the-draft" }).State;
        }

        _surfaces[name] = view;
    }
}
