using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Properties;

/// <summary>What holds for the rows after any history of work, revisions, answers and choices of consent.</summary>
public sealed class DerivedRowsTests(PostgresCluster cluster)
{
    public static TheoryData<int> Numbers => Seeds.All;

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Quotes_are_literal_and_nobody_who_is_off_has_a_row(int seed)
    {
        await using var app = await TestApp.EmptyAsync(cluster);
        await app.ImportAsync([.. RandomWorld.Members]);
        var world = new RandomWorld(seed, withCopies: true);
        var arrived = new List<Ticket>();
        var looked = 0;

        foreach (var ticket in world.Shuffled(world.Tickets))
        {
            arrived.Add(ticket);
            await app.TakeAsync(ticket);
            await app.TakeAsync(world.Revised(world.Pick(arrived)));
            if (world.Chance(2))
            {
                await Answers.GiveAsync(app);
                await app.SayAsync(world.Pick(RandomWorld.Members).Id, "/growth another");
            }

            await ChooseConsentAsync(app, world);
            looked += await QuotesAreLiteralAsync(app, seed);
            await NobodyOffHasARowAsync(app, seed);
        }

        looked.ShouldBeGreaterThan(0);
    }

    private static async Task ChooseConsentAsync(TestApp app, RandomWorld world)
    {
        var member = world.Pick(RandomWorld.Members);
        if (world.Chance(2))
        {
            await app.SayAsync(member.Id, $"/coach settings consent {world.Pick(["on", "off"])}");
        }
        else if (world.Chance(2))
        {
            await app.ImportAsync(member with { Consent = world.Pick(["on", "off", ""]) });
        }
    }

    private static async Task<int> QuotesAreLiteralAsync(TestApp app, int seed)
    {
        var evidence = await app.RowsAsync<(string Text, int Start, int Length)>(
            """
            select r.text, q.quote_start, q.quote_length from evidence_quote q join evidence e on e.id = q.evidence_id
            left join work_revision r on r.work_id = e.work_id and r.revision = q.revision
            """);
        var contributions = await app.RowsAsync<(string Text, int Start, int Length)>(
            """
            select r.text, s.start, s.length from contribution c
            left join work_revision r on r.work_id = c.work_id and r.revision = c.revision,
            unnest(c.quote_starts, c.quote_lengths) as s (start, length)
            """);
        foreach (var (text, start, length) in evidence.Concat(contributions))
        {
            text.ShouldNotBeNull($"seed {seed}: the quoted revision is not stored");
            (start >= 0 && length > 0 && start + length <= text.Length).ShouldBeTrue($"seed {seed}: {start}+{length} lies outside of: {text}");
            var quote = text.Substring(start, length);
            quote.Trim().ShouldBe(quote, $"seed {seed}");
            char.IsLowSurrogate(quote[0]).ShouldBeFalse($"seed {seed}: a character is cut in two: {text}");
            char.IsHighSurrogate(quote[^1]).ShouldBeFalse($"seed {seed}: a character is cut in two: {text}");
        }

        (await app.ValueAsync<long>("select count(*) from evidence e where not exists (select 1 from evidence_quote q where q.evidence_id = e.id)"))
            .ShouldBe(0, $"seed {seed}: evidence without a quote");
        return evidence.Count;
    }

    private static async Task NobodyOffHasARowAsync(TestApp app, int seed) =>
        (await app.RowsAsync<string>(
            """
            select p.id || ' ' || d.what from person p join (
              select person_id, 'contribution' as what from contribution
              union select person_id, 'evidence' from evidence
              union select person_id, 'attribution' from attribution
              union select person_id, 'suggestion' from suggestion
              union select person_id, 'notice' from notice where kind = 'evidence'
              union select e.person_id, 'event' from evidence_event v join evidence e on e.id = v.evidence_id
              union select e.person_id, 'quote' from evidence_quote q join evidence e on e.id = q.evidence_id) d on d.person_id = p.id
            where p.consent = 'off'
            """)).ShouldBeEmpty($"seed {seed}");
}
