using CoachBot.Core.Chat;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Platforms.Slack.Walk;

/// <summary>
/// Whoever does whatever the chat offers, in whatever way, sees their own and what is shared with them, changes their own alone,
/// and reads sentences. Answers are taken from the dispatchers and rendered; what belongs to the wire is in the other tests.
/// </summary>
public sealed class WalkTests(PostgresCluster cluster)
{
    public static TheoryData<string> Everybody => [.. WalkWorld.Roles.Keys];

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Nobody_sees_or_changes_what_is_another_persons(string actor)
    {
        await using var app = await WalkWorld.StartAsync(cluster);
        var others = await OthersAsync(app, actor);
        var walker = new Walker(app, actor);

        await walker.TryOthersAsync(WalkWorld.Drafts);
        await walker.TryOthersAsync(await AdjustmentsAsync(app));
        await walker.WalkAsync(app.Get<IEnumerable<IChatCommand>>().SelectMany(command => command.Forms).SelectMany(form => WalkForms.Filled(form.Text)));

        walker.Offences.ShouldBeEmpty();
        (await OthersAsync(app, actor)).ShouldBe(others);
        (await app.RowsAsync<string>("select e.person_id || ' ' || v.change from evidence_event v join evidence e on e.id = v.evidence_id where v.actor = @actor and e.person_id <> @actor", new { actor }))
            .ShouldBeEmpty("nobody answers for another person");
        (await SignedAsync(app, actor)).ShouldBeEmpty("nobody vouches for themselves, for what they brought in, or for what they took no part in");
        (walker.Said, walker.Sent).ShouldSatisfyAllConditions(() => walker.Said.ShouldBeGreaterThan(100), () => walker.Sent.ShouldBeGreaterThan(40));
        walker.Shown.Where(canary => canary.Owner != actor).ShouldBe(Canary.All.Where(canary => canary.Owner != actor && canary.IsFor(actor)), ignoreOrder: true, "what is shared is seen");
        walker.Shown.Count(canary => canary.Owner == actor).ShouldBe(actor is "dana" or "ruth" ? 0 : 4, "one's own is seen, and lucia turned CoachBot on");
    }

    /// <summary>What is another person's: their settings, and what was said of the evidence that was there.</summary>
    private static async Task<string> OthersAsync(TestApp app, string actor) => string.Join('\n', await app.RowsAsync<string>(
        """
        select to_jsonb(p)::text from person p where id <> @actor
        union all select e.id || ' ' || e.is_shared || ' ' || e.number || ' ' || s.status || ' ' || s.rung from evidence e join evidence_state s on s.evidence_id = e.id
            join work_item w on w.id = e.work_id where e.person_id <> @actor and w.source = 'csv'
        union all select id || ' ' || data::text from form_draft where person_id <> @actor
        order by 1
        """,
        new { actor }));

    // Who was there is known before anybody turns CoachBot off.
    private static Task<IReadOnlyList<string>> SignedAsync(TestApp app, string actor) => app.RowsAsync<string>(
        """
        select w.source || '/' || w.external_id || ' for ' || s.person_id from co_sign s join work_item w on w.id = s.work_id
        where s.signed_by = @actor and (s.person_id = @actor or not (@actor = any(@there)) or (w.source = 'log' and @actor = 'tomas') or w.kind not in ('postmortem', 'incident-log'))
        """,
        new { actor, there = new[] { "priya", "mei", "tomas" } });

    // What a form to adjust a rung is sent out with, of everybody's evidence.
    private static async Task<IReadOnlyList<(string Owner, string Form, string State)>> AdjustmentsAsync(TestApp app) => await app.RowsAsync<(string, string, string)>(
        "select e.person_id, 'evidence-adjust', e.id || '.' || s.status || '.' || s.rung from evidence e join evidence_state s on s.evidence_id = e.id");
}
