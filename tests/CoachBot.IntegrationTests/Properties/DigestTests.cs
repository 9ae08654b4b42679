using CoachBot.Core.Chat;
using CoachBot.Core.Evidence;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Properties;

/// <summary>Whatever people answered, their manager's digest holds what they confirmed and share, and each is shown their line of it.</summary>
public sealed class DigestTests(PostgresCluster cluster)
{
    public static TheoryData<int> Worlds => [1, 2, 3, 4];

    [Theory]
    [MemberData(nameof(Worlds))]
    public async Task A_digest_holds_what_is_confirmed_and_shared_and_its_subjects_see_their_lines(int seed)
    {
        var world = new RandomWorld(seed, withCopies: true);
        await using var app = await TestApp.EmptyAsync(cluster);
        await app.ImportAsync([.. RandomWorld.Members]);
        await app.TakeAsync([.. world.Tickets]);
        string[] reports = [.. RandomWorld.Members.Where(member => member.Manager == "dana").Select(member => member.Id)];
        foreach (var id in reports)
        {
            await AnswerAsync(app, world, id);
        }

        var digest = await app.SayAsync("dana", "/digest");

        var lines = Lines(digest);
        var names = RandomWorld.Members.Select(member => member.Name).ToList();
        lines.Keys.ShouldBe(names.Where(name => name != "Dana Okafor").Order(StringComparer.InvariantCulture));
        foreach (var id in reports)
        {
            var person = await app.PersonAsync(id);
            var shared = (await app.EvidenceAsync(id)).Where(piece => piece is { Status: EvidenceStatus.Confirmed, Shared: true }).Select(piece => QuoteMask.For(piece.Quotes[0].Text, person, names)).ToHashSet();
            var own = lines[person.Name];

            own.Quotes.ShouldBeSubsetOf(shared);
            own.Quotes.Count.ShouldBe(Math.Min(1, shared.Count));
            Lines(await app.SayAsync(id, "/mydata digest")).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                line => line.Key.ShouldBe(person.Name), line => line.Value.Question.ShouldBe(own.Question), line => line.Value.Quotes.ShouldBe(own.Quotes));
        }
    }

    private static async Task AnswerAsync(TestApp app, RandomWorld world, string id)
    {
        foreach (var piece in await app.EvidenceAsync(id))
        {
            foreach (var verb in world.Pick<string[]>([[], ["dispute"], ["confirm"], ["confirm", "hide"], ["confirm", "dispute"]]))
            {
                await app.SayAsync(id, $"/evidence {verb} {piece.Number}");
            }
        }

        if (world.Chance(5))
        {
            await app.SayAsync(id, "/coach settings consent off");
        }
    }

    // The list of people comes first, behind the opening and before any other heading.
    private static Dictionary<string, (string Question, List<string> Quotes)> Lines(ChatReply reply)
    {
        var lines = new Dictionary<string, (string Question, List<string> Quotes)>(StringComparer.Ordinal);
        foreach (var block in reply.Blocks.Skip(1).SkipWhile(block => block is ChatBlock.Paragraph).TakeWhile(block => block is ChatBlock.Bullets or ChatBlock.Quote))
        {
            if (block is ChatBlock.Quote quote)
            {
                lines.Last().Value.Quotes.Add(quote.Text);
            }

            foreach (var item in block is ChatBlock.Bullets bullets ? bullets.Items : [])
            {
                lines.Add(item.Text, (item.Detail, []));
            }
        }

        return lines;
    }
}
