using CoachBot.Core.Chat;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Prompts;
using CoachBot.Prompts.Narration;
using CoachBot.Weekly;

namespace CoachBot.IntegrationTests.Prompts;

/// <summary>Rules decide, a model narrates: what it says changes words alone, and only by words that hold.</summary>
public sealed class WordingTests(PostgresCluster cluster)
{
    private const string Fitting = "It makes the work in this practice visible, so that the next piece of it is easier to carry.";

    private static readonly string[] Decided = ["/mylevel", "/mylevel why", "/mylevel receipt", "/mylevel security-practices", "/evidence", "/home", "/coach settings"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_rules_decide_is_the_same_bytes_with_a_model_that_is_off_on_slow_or_lying()
    {
        var desk = new ScriptedDesk();
        await using var app = await StartAsync(desk);
        var growth = await app.SayAsync("priya", "/growth");
        var digest = await app.SayAsync("dana", "/digest");
        var found = await app.SayAsync("priya", "/coach ask what am I missing for security?");
        var weekly = await WeeklyAsync(app);
        var told = 0;

        foreach (var lie in Lies.All.Append(null))
        {
            desk.Script = _ => lie;
            // A lot that got no words is followed by a rest.
            app.Clock.Advance(PromptLots.Rest);

            (await app.SayAsync("priya", "/growth")).Text().ShouldBe(growth.Text(), lie);
            (await app.SayAsync("dana", "/digest")).Text().ShouldBe(digest.Text(), lie);
            (await app.SayAsync("priya", "/coach ask what am I missing for security?")).Text().ShouldBe(found.Text(), lie);
            (await WeeklyAsync(app)).ShouldBe(weekly, lie);
            told++;
        }

        desk.Script = null;
        var off = await SaidAsync(app);
        desk.Script = _ => null;
        (await SaidAsync(app)).ShouldBe(off);
        desk.Script = _ => Lies.All.First();
        (await SaidAsync(app)).ShouldBe(off);
        desk.Script = question => question.Prompt == "answer-question" ? """{"sentences":[{"text":"No opportunity yet in the work that you were part of.","passages":[1]}]}""" : Lies.Shaped(Fitting);
        (await SaidAsync(app)).ShouldBe(off);
        (told, desk.Wrong.Count).ShouldSatisfyAllConditions(() => told.ShouldBeGreaterThan(30), () => desk.Wrong.Count.ShouldBeGreaterThan(3 * (told - 1)));
    }

    [Fact]
    public async Task Words_that_hold_stand_behind_the_catalogues_and_the_reply_says_whose_they_are()
    {
        var desk = new ScriptedDesk();
        await using var app = await StartAsync(desk);
        var off = await app.SayAsync("priya", "/growth");

        desk.Script = _ => Lies.Shaped(Fitting);
        var on = await app.SayAsync("priya", "/growth");

        var (plain, worded) = (Paragraph(off), Paragraph(on));
        worded.ShouldBe($"{plain} {Fitting}");
        on.Text().ShouldBe(off.Text().Replace(plain, worded, StringComparison.Ordinal)
            .Replace("Worded by rules.", "Worded by some-model; facts, numbers and buttons by rules.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_of_a_person_goes_to_a_model_that_words_a_step_or_a_digest()
    {
        var desk = new ScriptedDesk { Script = _ => null };
        await using var app = await StartAsync(desk);
        await app.TakeAsync(Ticket.Of("A-9", "Rotate the API key.") with { Assignee = "", Status = "open", Title = "Ask Mei Tanaka and Odalys Quintero to rotate the API key", Reviewers = "Odalys Quintero" });

        await app.SayAsync("priya", "/growth");
        await app.SayAsync("dana", "/digest");

        var data = string.Join('\n', desk.Asked.SelectMany(question => question.Data.Values));
        data.ShouldContain("Ask [colleague] and [colleague] to rotate the API key");
        foreach (var word in Member.Everybody.SelectMany(member => member.Name.Split(' ')).Append("A-1").Append("CHK"))
        {
            data.ShouldNotContain(word);
        }
    }

    private static string Paragraph(ChatReply reply) => reply.Blocks.OfType<ChatBlock.Paragraph>().First().Text;

    private static async Task<string> SaidAsync(TestApp app)
    {
        var said = new List<string>();
        foreach (var message in Decided)
        {
            var reply = await app.SayAsync("priya", message);
            said.Add(reply.Text());
            said.AddRange(reply.Blocks.OfType<ChatBlock.Attachment>().Select(file => file.Content));
        }

        return string.Join("\n----\n", said);
    }

    // The weekly message without its heading and its end: what it says about oneself, and a manager's digest.
    private static async Task<string> WeeklyAsync(TestApp app)
    {
        List<Core.People.Person> people = [await app.PersonAsync("priya"), await app.PersonAsync("dana")];
        var now = app.Clock.GetUtcNow();
        var own = (await app.Get<NudgeReader>().ForAsync(people, now, Token)).OrderBy(one => one.Key.Value, StringComparer.Ordinal);
        var digests = await app.Get<DigestReader>().ForAsync(people, new(2026, 22), now, Token);
        var practices = (await app.Get<CoachBot.Pipeline.CurrentPacks>().ReadAsync(Token)).Practices;
        return new ChatReply([.. own.SelectMany(one => NudgeBlocks.Of(one.Value, practices)), .. digests.Values.SelectMany(blocks => blocks)]).Text();
    }

    private async Task<TestApp> StartAsync(IPromptDesk desk)
    {
        var app = await TestApp.StartAsync(cluster, desk);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation), Ticket.Of("A-2", Texts.Rollback), Ticket.Of("A-3", Texts.Alert) with { Assignee = "Mei Tanaka" });
        await app.SayAsync("priya", "/evidence confirm 1");
        await app.SayAsync("mei", "/evidence confirm all");
        return app;
    }
}
