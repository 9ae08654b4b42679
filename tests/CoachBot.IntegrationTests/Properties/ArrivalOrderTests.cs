using System.Text;
using System.Text.Json;
using CoachBot.Cli;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Properties;

public sealed class ArrivalOrderTests(PostgresCluster cluster)
{
    public static TheoryData<int> Numbers => Seeds.All;

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Order_copies_and_reading_again_change_no_report(int seed)
    {
        await using var app = await TestApp.EmptyAsync(cluster);
        await app.ImportAsync([.. RandomWorld.Members]);
        var world = new RandomWorld(seed, withCopies: true);
        await app.TakeAsync([.. world.Tickets]);
        var asOneBatch = await ReportsAsync(app);

        for (var time = 0; time < 2; time++)
        {
            await app.ClearAsync();
            await app.ImportAsync([.. RandomWorld.Members]);
            foreach (var ticket in world.Shuffled(world.Tickets))
            {
                await app.TakeAsync(ticket);
                if (world.Chance(3))
                {
                    await app.TakeAsync(world.Pick(world.Tickets));
                }

                if (world.Chance(3))
                {
                    await Answers.GiveAsync(app);
                }
            }

            (await ReportsAsync(app)).ShouldBe(asOneBatch, $"seed {seed}, time {time}: {string.Join(" | ", world.Tickets)}");
        }
    }

    /// <summary>Everything that anybody sees of anybody's level, once all was answered.</summary>
    private static async Task<string> ReportsAsync(TestApp app)
    {
        await Answers.GiveAsync(app);
        var text = new StringBuilder();
        foreach (var member in RandomWorld.Members)
        {
            await app.SayAsync(member.Id, "/coach settings");
            foreach (var message in new[] { "/mylevel", "/mylevel why" })
            {
                text.AppendLine(JsonSerializer.Serialize(ReplyJson.Of(await app.SayAsync(member.Id, message)), Json.Page));
            }
        }

        foreach (var member in RandomWorld.Members.Where(member => member.Manager == "dana"))
        {
            text.AppendLine(JsonSerializer.Serialize(ReplyJson.Of(await app.SayAsync("dana", $"/mylevel @{member.Id}")), Json.Page));
        }

        text.ToString().ShouldNotContain("For you:");
        return text.ToString();
    }
}
