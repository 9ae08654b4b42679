using CoachBot.Composition;
using CoachBot.Core.Chat;
using CoachBot.Platforms.Slack.Inbound;
using CoachBot.Platforms.Slack.WebApi;

namespace CoachBot.Tests.Manifests;

/// <summary>What an admin pastes into Slack fits the program: not a command, event or scope too few, and none too many.</summary>
public sealed class SlackManifestTests
{
    private const string Host = "https://coachbot.example.org";

    // What is asked for beside methods: the commands, and the events that need a scope.
    private static readonly Dictionary<string, string> ScopesOfEvents = new(StringComparer.Ordinal) { ["message.im"] = "im:history", ["app_mention"] = "app_mentions:read" };

    private static readonly string[] Known =
    [
        "/display_information/name", "/display_information/description", "/display_information/background_color", "/features/bot_user/display_name",
        "/features/bot_user/always_online", "/features/app_home/home_tab_enabled", "/features/app_home/messages_tab_enabled",
        "/features/app_home/messages_tab_read_only_enabled", "/features/slash_commands/command", "/features/slash_commands/url",
        "/features/slash_commands/description", "/features/slash_commands/usage_hint", "/features/slash_commands/should_escape", "/features/shortcuts/name",
        "/features/shortcuts/type", "/features/shortcuts/callback_id", "/features/shortcuts/description", "/oauth_config/scopes/bot",
        "/settings/event_subscriptions/request_url", "/settings/event_subscriptions/bot_events", "/settings/interactivity/is_enabled",
        "/settings/interactivity/request_url", "/settings/org_deploy_enabled", "/settings/socket_mode_enabled", "/settings/token_rotation_enabled",
    ];

    public static TheoryData<string> Both => ["http", "socket"];

    [Theory]
    [MemberData(nameof(Both))]
    public void Every_command_is_one_that_the_program_answers(string variant)
    {
        var verbs = Discovery.Implementing<IChatCommand>().Select(type => $"/{Verb(type)}").ToList();
        var declared = Of(variant).Commands.Select(command => SlackManifest.Text(command, "command")).ToList();

        declared.ShouldContain("/coach");
        declared.ShouldContain("/mylevel");
        declared.Except(verbs).ShouldBeEmpty();
        Of(variant).Commands.ShouldAllBe(command => SlackManifest.Text(command, "should_escape") == "true");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void The_scopes_are_those_of_the_methods_and_events_and_no_other(string variant)
    {
        var needed = SlackMethod.All.Where(method => !method.IsOfTheApp).Select(method => method.Scope).OfType<string>()
            .Concat(Of(variant).Events.Where(ScopesOfEvents.ContainsKey).Select(name => ScopesOfEvents[name])).Append("commands");

        Of(variant).Scopes.Order(StringComparer.Ordinal).ShouldBe(needed.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Every_scope_says_what_it_is_for(string variant) =>
        Of(variant).Reasons.ShouldAllBe(entry => entry.Reason.StartsWith("# ", StringComparison.Ordinal) && entry.Reason.Length > 20);

    [Theory]
    [MemberData(nameof(Both))]
    public void The_events_are_those_that_are_answered(string variant) =>
        Of(variant).Events.Order(StringComparer.Ordinal).ShouldBe(SlackEvents.Answered.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Both))]
    public void The_shortcut_is_the_one_that_is_answered(string variant)
    {
        var shortcut = Of(variant).Shortcuts.ShouldHaveSingleItem();

        SlackManifest.Text(shortcut, "callback_id").ShouldBe(SlackShortcut.Callback);
        SlackManifest.Text(shortcut, "type").ShouldBe("message");
        SlackManifest.Text(shortcut, "name").Length.ShouldBeLessThanOrEqualTo(24);
    }

    [Fact]
    public void Over_http_every_address_is_one_that_is_served()
    {
        var addresses = SlackManifest.Http.Values().Where(entry => entry.Path.EndsWith("url", StringComparison.Ordinal)).Select(entry => entry.Value).Distinct();

        addresses.Order(StringComparer.Ordinal).ShouldBe([Host + SlackEndpoint.Commands, Host + SlackEndpoint.Events, Host + SlackEndpoint.Interactions]);
    }

    [Fact]
    public void Over_a_socket_it_is_the_same_app_without_addresses()
    {
        SlackManifest.Text(SlackManifest.Socket.At("settings"), "socket_mode_enabled").ShouldBe("true");
        SlackManifest.Text(SlackManifest.Http.At("settings"), "socket_mode_enabled").ShouldBe("false");
        Shared(SlackManifest.Socket).ShouldBe(Shared(SlackManifest.Http));
        SlackManifest.Socket.Values().ShouldAllBe(entry => !entry.Path.EndsWith("url", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Nothing_in_it_is_unknown_to_slack_or_too_long(string variant)
    {
        var values = Of(variant).Values().ToList();

        values.Select(entry => entry.Path).Except(Known).ShouldBeEmpty();
        values.Where(entry => entry.Path == "/display_information/description").ShouldAllBe(entry => entry.Value.Length <= 140);
        values.Where(entry => entry.Path == "/features/shortcuts/description").ShouldAllBe(entry => entry.Value.Length <= 150);
        // People could not write to it otherwise.
        SlackManifest.Text(Of(variant).At("features", "app_home"), "messages_tab_read_only_enabled").ShouldBe("false");
    }

    private static SlackManifest Of(string variant) => variant == "http" ? SlackManifest.Http : SlackManifest.Socket;

    private static IEnumerable<(string, string)> Shared(SlackManifest manifest) =>
        manifest.Values().Where(entry => !entry.Path.EndsWith("url", StringComparison.Ordinal) && entry.Path != "/settings/socket_mode_enabled");

    // A verb says its name without any of what it is made of.
    private static string Verb(Type command) => ((IChatCommand)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(command)).Verb;
}
