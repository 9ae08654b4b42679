using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Platforms.Slack.Answers;
using CoachBot.Storage;
using Npgsql;

namespace CoachBot.IntegrationTests.Platforms.Slack;

/// <summary>What a person reads, and what is kept, while the database is away or a command always fails.</summary>
public sealed class SlackOutageTests(PostgresCluster cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_command_that_cannot_be_stored_says_that_it_may_not_have_been_taken()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await CutAsync(host);

        var message = await host.AskAsync("U0PRIYA", "help");

        message.Shown().ShouldStartWith("CoachBot's database does not answer in time, and your command may not have been taken. If no answer follows");
        await RestoreAsync(host);
        (await host.App.ValueAsync<long>("select count(*) from inbox")).ShouldBe(0);
    }

    [Fact]
    public async Task A_command_that_is_stored_but_cannot_be_answered_is_kept_and_answered_later()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        var blockade = new NpgsqlConnection(host.App.ConnectionString);
        await blockade.OpenAsync(Token);
        await using (var command = new NpgsqlCommand("begin; lock table account in access exclusive mode", blockade))
        {
            await command.ExecuteNonQueryAsync(Token);
        }

        var asking = host.AskAsync("U0PRIYA", "help");
        while (await host.App.ValueAsync<long>("select count(*) from pg_locks where not granted and relation = 'account'::regclass") == 0)
        {
            Token.ThrowIfCancellationRequested();
        }

        await CutAsync(host);
        (await asking).Shown().ShouldContain("your command is kept, and the answer follows as soon as it can");

        await RestoreAsync(host);
        host.App.Clock.Advance(SlackTurn.Claim);
        await host.Get<SlackInboxWorker>().WorkAsync(Token);

        (await host.Slack.AnswerAsync()).Shown().ShouldStartWith("CoachBot: your finished work");
        (await host.ClosedAsync()).ShouldBe("answered");
    }

    [Fact]
    public async Task A_command_that_always_fails_is_said_to_have_failed_at_once()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await host.App.RunAsync("alter table account rename to account_gone");

        var message = await host.AskAsync("U0PRIYA", "help");

        message.Shown().ShouldMatch("^Something went wrong inside CoachBot, and your command may not have been carried out. Tell whoever runs CoachBot; in its log this is Slack delivery [0-9]+.$");
        (await host.ClosedAsync()).ShouldBe("answered");
    }

    /// <summary>Ends every connection, and lets no new one in.</summary>
    private static Task CutAsync(SlackHost host) =>
        ServerAsync(host, "alter database {0} allow_connections false; select pg_terminate_backend(pid) from pg_stat_activity where datname = '{0}'");

    private static async Task RestoreAsync(SlackHost host)
    {
        await ServerAsync(host, "alter database {0} allow_connections true");
        foreach (var database in new[] { host.App.Database, host.Get<Database>() })
        {
            // The connections that lie in the pool died too, and each says so once.
            for (var good = 0; good < 5; good++)
            {
                try
                {
                    await using var connection = await database.OpenAsync(Token);
                    await connection.RunAsync("select 1", null, Token);
                }
                catch (NpgsqlException)
                {
                    good = 0;
                }
            }
        }
    }

    private static async Task ServerAsync(SlackHost host, string sql)
    {
        var own = new NpgsqlConnectionStringBuilder(host.App.ConnectionString);
        await using var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(own.ConnectionString) { Database = "postgres", Pooling = false }.ConnectionString);
        await server.OpenAsync(Token);
        await using var command = new NpgsqlCommand(string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, own.Database), server);
        await command.ExecuteNonQueryAsync(Token);
    }
}
