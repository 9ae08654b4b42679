using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CoachBot.Core.Chat;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Platforms.Slack.Answers;
using CoachBot.Platforms.Slack.Inbound;
using CoachBot.Tests.Platforms.Slack;

namespace CoachBot.IntegrationTests.Platforms.Slack.Walk;

/// <summary>Wherever somebody says something in Slack: who is answered, and that Slack takes what is shown.</summary>
public sealed class SurfaceTests(PostgresCluster cluster)
{
    private const string Modal = "V0MODAL";

    private static readonly string[] Sayings =
        ["", "help", "mylevel", "mylevel @mei", "evidence", "evidence confirm all", "mydata export", "settings change", "settings consent off", "oncall log", "oncall there PM-1", "postmortem", "home"];

    private static readonly Dictionary<string, string> NoMembers = new()
    {
        ["U0GUEST"] = """{"is_restricted":true}""",
        ["U0ULTRA"] = """{"is_restricted":true,"is_ultra_restricted":true}""",
        ["U0BOT"] = """{"is_bot":true}""",
        ["U0LEFT"] = """{"deleted":true}""",
        ["U0EXTERN"] = """{"team_id":"T0OTHER"}""",
        ["U0STRANGE"] = """{"is_stranger":true}""",
        ["USLACKBOT"] = "{}",
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_is_no_full_member_gets_no_data_anywhere_changes_nothing_and_causes_no_message()
    {
        await using var host = await StartAsync();
        foreach (var (user, traits) in NoMembers)
        {
            host.Slack.Workspace.Users[user] = true;
            host.Slack.Workspace.Traits[user] = JsonNode.Parse(traits)!.AsObject();
            await host.App.RunAsync("insert into account (platform, workspace, user_id, person_id) values ('slack', 'T0ACME', @user, 'priya')", new { user });
        }

        var before = await StateAsync(host);
        foreach (var inbound in NoMembers.Keys.SelectMany(user => Sayings.SelectMany(said => Everywhere(host, user, said))))
        {
            var answer = await host.Get<SlackAnswers>().OfAsync(inbound, Token);

            (answer.Late, answer.Files.Count).ShouldBe((null, 0), $"{inbound}");
            (answer.InAcknowledgement?.ToJsonString() ?? "full members of this workspace alone").ShouldContain("full members of this workspace alone");
        }

        host.Slack.Api.Calls.Select(call => call.Method).Distinct().Except(["users.list", "auth.test"]).ShouldBe(["users.info"]);
        (await StateAsync(host)).ShouldBe(before);
    }

    [Fact]
    public async Task A_member_whom_nobody_linked_learns_their_own_id_and_nothing_else()
    {
        await using var host = await StartAsync();
        var before = await StateAsync(host);

        foreach (var inbound in Sayings.SelectMany(said => Everywhere(host, "U0STRANGER", said)))
        {
            await host.App.RunAsync("delete from rate_limit");
            var answer = await host.Get<SlackAnswers>().OfAsync(inbound, Token);

            foreach (var shown in new[] { answer.InAcknowledgement, answer.Late }.OfType<JsonObject>())
            {
                string.Concat(BlockKitRules.Shown(shown["blocks"] ?? shown["view"]!["blocks"])).ShouldBe(
                    "CoachBot does not know yet who you are, and has nothing about you. Ask whoever runs it to add T0ACME/U0STRANGER to you in the people file, column 'slack'.");
            }
        }

        (await StateAsync(host)).ShouldBe(before);
    }

    [Fact]
    public async Task Slack_takes_whatever_is_shown_of_any_command_anywhere()
    {
        await using var host = await StartAsync();
        host.Slack.Workspace.Views[Modal] = [];
        var shown = 0;
        var all = host.App.Get<IEnumerable<IChatCommand>>().SelectMany(command => command.Forms).Select(form => WalkForms.Filled(form.Text).First()).ToList();
        foreach (var (said, at) in all.Select((said, at) => (said, at)))
        {
            var ways = Everywhere(host, "U0PRIYA", said).ToList();
            foreach (var inbound in new[] { ways[at % ways.Count], ways[(at + 3) % ways.Count] })
            {
                await host.App.RunAsync("delete from rate_limit");
                var answer = await host.Get<SlackAnswers>().OfAsync(inbound, Token);
                foreach (var message in new[] { answer.InAcknowledgement, answer.Late }.OfType<JsonObject>())
                {
                    shown++;
                    (message["blocks"] is not null ? BlockKitRules.Offences(message) : message["view"] is JsonObject view ? BlockKitViewRules.Offences(view) : []).ShouldBeEmpty($"{inbound}");
                }
            }
        }

        var views = host.Slack.Api.Calls.Where(call => call.Method.StartsWith("views.", StringComparison.Ordinal)).ToList();
        views.SelectMany(call => BlockKitViewRules.Offences(call.Arguments["view"]!.AsObject())).ShouldBeEmpty();
        (shown, views.Count).ShouldSatisfyAllConditions(() => shown.ShouldBeGreaterThan(40), () => views.Count.ShouldBeGreaterThan(30));
    }

    private async Task<SlackHost> StartAsync()
    {
        var host = await SlackHost.StartAsync(cluster);
        await host.App.TakeAsync(Ticket.Of("CHK-1", Texts.Rotation), Ticket.Of("CHK-2", Texts.Rollback) with { Assignee = "Mei Tanaka" });
        return host;
    }

    private static IEnumerable<SlackInbound> Everywhere(SlackHost host, string user, string said)
    {
        const string Workspace = "T0ACME";
        var command = said.StartsWith('/') ? said : $"/coach {said}";
        yield return new SlackCommand(Workspace, user, "/coach", said.TrimStart('/'), host.Slack.ResponseUrl) { TriggerId = host.Slack.Workspace.Click() };
        yield return new SlackMessage(Workspace, user, "D" + user[1..], said, true, null);
        yield return new SlackMessage(Workspace, user, "C0GENERAL", $"<@U0COACH> {said}", false, null);
        yield return new SlackPress(Workspace, user, command, SlackPlace.Message) { TriggerId = host.Slack.Workspace.Click(), ResponseUrl = host.Slack.ResponseUrl };
        yield return new SlackPress(Workspace, user, command, SlackPlace.Home) { TriggerId = host.Slack.Workspace.Click() };
        yield return new SlackPress(Workspace, user, command, SlackPlace.Modal) { TriggerId = host.Slack.Workspace.Click(), ViewId = Modal };
        yield return new SlackHomeOpened(Workspace, user);
        yield return new SlackShortcut(Workspace, user, said, host.Slack.Workspace.Click()) { ResponseUrl = host.Slack.ResponseUrl };
        yield return new SlackSubmission(Workspace, user, "settings", "turn-off", [new("sure", ["delete"], false)]);
        yield return new SlackSubmission(Workspace, user, "evidence-add", "1.0123.", ImmutableArray.Create(new SlackFieldAnswer("title", [said + "x"], false), new SlackFieldAnswer("who", ["U0MEI"], true)));
    }

    private static async Task<string> StateAsync(SlackHost host) => string.Join('\n', await host.App.RowsAsync<string>(
        """
        select to_jsonb(p)::text from person p union all select e.id || e.is_shared || s.status from evidence e join evidence_state s on s.evidence_id = e.id
        union all select id from form_draft union all select id from work_item union all select signed_by from co_sign union all select reader from access_log order by 1
        """));
}
