using CoachBot.Platforms.Slack.WebApi;
using CoachBot.Storage;

namespace CoachBot.Tests.Platforms.Slack.WebApi;

public sealed class SlackMethodTests
{
    private static readonly Dictionary<string, int> AMinute = new(StringComparer.Ordinal)
    {
        ["auth.test"] = 600,
        ["chat.postMessage"] = 300,
        ["chat.postEphemeral"] = 100,
        ["chat.update"] = 50,
        ["conversations.open"] = 50,
        ["conversations.history"] = 50,
        ["users.info"] = 100,
        ["users.list"] = 20,
        ["views.open"] = 100,
        ["views.update"] = 100,
        ["views.push"] = 100,
        ["views.publish"] = 100,
        ["files.getUploadURLExternal"] = 100,
        ["files.completeUploadExternal"] = 100,
    };

    [Fact]
    public void Each_is_called_no_more_often_than_slack_documents()
    {
        foreach (var method in SlackMethod.All.Where(method => !method.IsOfTheApp))
        {
            InAMinute(method.Limit).ShouldBeLessThanOrEqualTo(AMinute[method.Name], method.Name);
        }

        SlackMethod.PostMessage.ChannelLimit!.Every.ShouldBe(TimeSpan.FromSeconds(1));
        SlackMethod.All.Count.ShouldBe(AMinute.Count + 1);
    }

    [Fact]
    public void What_shows_something_new_is_never_repeated() =>
        SlackMethod.All.Where(method => !method.IsRepeatable).Select(method => method.Name)
            .ShouldBe(["chat.postMessage", "chat.postEphemeral", "views.open", "views.push", "files.completeUploadExternal"]);

    [Fact]
    public void What_reads_no_json_gets_a_form() =>
        SlackMethod.All.Where(method => method.Encoding == SlackEncoding.Form).Select(method => method.Name)
            .ShouldBe(["auth.test", "apps.connections.open", "conversations.history", "users.info", "users.list", "files.getUploadURLExternal"]);

    private static double InAMinute(RateLimit limit) => limit.Burst + Math.Round(TimeSpan.FromMinutes(1) / limit.Every, 3);
}
