using System.Net;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Platforms.Slack;

namespace CoachBot.IntegrationTests.Platforms.Slack;

/// <summary>What a person reads, and what is kept, while the database is away.</summary>
public sealed class SlackOutageTests(PostgresCluster cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_command_that_cannot_be_stored_is_not_taken_and_says_so()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await host.App.RunAsync("alter table inbox rename to inbox_away");

        var message = await host.AskAsync("U0PRIYA", "help");

        message.Shown().ShouldStartWith("CoachBot's database does not answer; nothing was done. Try again in a minute");
    }

    [Fact]
    public async Task A_command_that_is_stored_but_cannot_be_answered_is_kept_and_answered_later()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await host.App.RunAsync("alter table account rename to account_away");

        var message = await host.AskAsync("U0PRIYA", "help");
        message.Shown().ShouldContain("your command is kept and answered as soon as it does");

        await host.App.RunAsync("alter table account_away rename to account");
        host.App.Clock.Advance(SlackTurn.Claim);
        await host.Get<SlackInboxWorker>().WorkAsync(Token);

        (await host.Slack.AnswerAsync()).Shown().ShouldStartWith("CoachBot: your finished work");
        (await host.ClosedAsync()).ShouldBe("answered");
    }

    [Fact]
    public async Task A_command_that_fails_again_and_again_is_given_up_and_noted()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await host.App.RunAsync("alter table account rename to account_away");
        using var acknowledged = await host.SendAsync(host.Signed(host.Form("U0PRIYA", "help")));
        acknowledged.StatusCode.ShouldBe(HttpStatusCode.OK);

        for (var i = 0; i < 6; i++)
        {
            host.App.Clock.Advance(SlackTurn.Claim);
            await host.Get<SlackInboxWorker>().WorkAsync(Token);
        }

        (await host.ClosedAsync()).ShouldBe("undelivered");
        (await host.App.ValueAsync<string>("select reason from inbox")).ShouldBe("tried too often");
    }
}
