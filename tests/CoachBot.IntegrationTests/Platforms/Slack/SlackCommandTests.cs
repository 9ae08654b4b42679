using System.Net;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Platforms.Slack;

/// <summary>What a person gets who types a command in Slack.</summary>
public sealed class SlackCommandTests(PostgresCluster cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_that_is_ready_comes_in_the_acknowledgement()
    {
        await using var host = await SlackHost.StartAsync(cluster);

        var message = await host.AskAsync("U0PRIYA", "help");

        ((string)message["response_type"]!).ShouldBe("ephemeral");
        message.Shown().ShouldStartWith("CoachBot: your finished work as cited evidence for your growth");
        ((string)message["text"]!).ShouldStartWith("CoachBot: your finished work");
        (await host.ClosedAsync()).ShouldBe("answered");
        (await host.App.ValueAsync<bool>("select payload is null from inbox")).ShouldBeTrue("what was typed is forgotten with the answer");
        host.Slack.Uses.ShouldBe(0);
    }

    [Fact]
    public async Task Every_command_is_reached_by_its_own_name_and_behind_coach()
    {
        await using var host = await SlackHost.StartAsync(cluster);

        var own = await host.AskAsync("U0PRIYA", "in kaairo-devops", "/mylevel");
        var behind = await host.AskAsync("U0PRIYA", "mylevel in kaairo-devops");

        behind.ToJsonString().ShouldBe(own.ToJsonString());
        own.Shown().ShouldContain("Kaairo");
    }

    [Fact]
    public async Task The_one_who_asks_is_the_one_whose_account_it_is()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await host.App.TakeAsync(Ticket.Of("CHK-1", Texts.Rotation));

        (await host.AskAsync("U0PRIYA", "evidence")).Shown().ShouldContain("CHK-1");
        (await host.AskAsync("U0MEI", "evidence")).Shown().ShouldNotContain("CHK-1");
    }

    [Fact]
    public async Task An_account_that_nobody_linked_learns_nothing_but_how_to_be_linked()
    {
        await using var host = await SlackHost.StartAsync(cluster);

        var message = await host.AskAsync("U0STRANGER", "mylevel @priya");

        message.Shown().ShouldBe(
            "CoachBot does not know yet who you are, and has nothing about you. Ask whoever runs it to add T0ACME/U0STRANGER to you in the people file, column 'slack'.");
    }

    [Fact]
    public async Task A_mention_means_the_person_whose_account_it_is()
    {
        await using var host = await SlackHost.StartAsync(cluster);

        var mentioned = await host.AskAsync("U0DANA", "<@U0PRIYA|priya>", "/mylevel");

        mentioned.Shown().ShouldContain("Priya Raman");
        (await host.App.ValueAsync<string>("select reader || ' ' || standing || ' ' || subject_id from access_log")).ShouldBe("dana manager priya");
    }

    [Fact]
    public async Task What_was_typed_comes_back_as_text_and_never_as_markup()
    {
        await using var host = await SlackHost.StartAsync(cluster);

        var message = await host.AskAsync("U0PRIYA", "&lt;!channel&gt; &amp;amp; *x*");

        message.Shown().ShouldContain("<!channel>");
        ((string)message["text"]!).ShouldContain("&lt;!channel&gt;");
        ((string)message["text"]!).ShouldNotContain("<!channel>");
    }

    [Fact]
    public async Task An_exact_replay_is_acknowledged_and_has_no_second_effect()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        var form = host.Form("U0DANA", "@priya", "/mylevel");

        using var first = await host.SendAsync(host.Signed(form));
        using var replay = await host.SendAsync(host.Signed(form));

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        replay.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await replay.Content.ReadAsStringAsync(Token)).ShouldBeEmpty();
        (await host.App.ValueAsync<long>("select count(*) from access_log")).ShouldBe(1);
        (await host.App.ValueAsync<long>("select count(*) from inbox")).ShouldBe(1);

        host.App.Clock.Advance(TimeSpan.FromSeconds(1));
        (await host.AskAsync("U0DANA", "@priya", "/mylevel")).Shown().ShouldContain("Priya Raman");
        (await host.App.ValueAsync<long>("select count(*) from access_log")).ShouldBe(2, "typing it again is no replay");
    }

    [Fact]
    public async Task Replays_that_arrive_together_have_one_effect()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        var form = host.Form("U0DANA", "@priya", "/mylevel");

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            using var response = await host.SendAsync(host.Signed(form));
            return (response.StatusCode, Text: await response.Content.ReadAsStringAsync(Token));
        }));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
        answers.Count(answer => answer.Text.Length > 0).ShouldBe(1);
        (await host.App.ValueAsync<long>("select count(*) from access_log")).ShouldBe(1);
    }

    [Fact]
    public async Task A_text_that_no_command_can_be_is_refused_in_words()
    {
        await using var host = await SlackHost.StartAsync(cluster);

        (await host.AskAsync("U0PRIYA", new string('x', 5_000))).Shown().ShouldBe("That is longer than a command can be; found 5000 letters; allowed: up to 4000. Say it shorter.");
    }
}
