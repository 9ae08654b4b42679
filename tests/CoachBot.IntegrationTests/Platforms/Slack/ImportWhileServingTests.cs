using CoachBot.IntegrationTests.Cli;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Platforms.Slack;

/// <summary>A sixth framework comes in from another process while the host serves.</summary>
public sealed class ImportWhileServingTests(PostgresCluster cluster) : CliTest(cluster)
{
    private static readonly string[] Derived = ["work_item", "work_revision", "contribution", "evidence", "evidence_quote", "evidence_event"];

    [Fact]
    public async Task It_answers_at_once_and_changes_no_row_of_ten_thousand_pieces_of_evidence()
    {
        await using var host = await SlackHost.StartAsync(Cluster);
        await host.App.RunAsync(TenThousand);
        (await host.App.ValueAsync<int>("select count(*)::int from evidence")).ShouldBe(10_000);
        await host.App.RunAsync("analyze evidence, evidence_event, evidence_quote, work_item, work_revision");
        (await AnswerAsync(host)).ShouldContain("no such framework is loaded");
        var before = await HashesAsync(host.App);
        Write("acme-ladder.csv", Ladder.Csv);

        var imported = await Coachbot.RunAsync(Folder, "", new Dictionary<string, string> { ["ConnectionStrings__CoachBot"] = host.App.ConnectionString }, "framework", "import", "acme-ladder.csv");
        // The same request in the same second would be a replay of the first.
        host.App.Clock.Advance(TimeSpan.FromSeconds(1));
        var answer = await AnswerAsync(host);

        imported.Code.ShouldBe(0, imported.Errors);
        answer.ShouldContain("acme-ladder: your evidence");
        answer.ShouldContain("Secrets rotation");
        answer.ShouldContain("I rotated the database password.");
        (await HashesAsync(host.App)).ShouldBe(before);
    }

    // Of 250 people, Priya the first of them: forty pieces each, a work item a piece, confirmed, over three months.
    private const string TenThousand = """
        insert into person (id, name, consent) select 'p' || n, 'Person ' || n, 'on' from generate_series(1, 249) n;
        insert into work_item (id, source, external_id, revision, kind, title, is_done, done_at, scope, fingerprint)
          select 'w' || n, 'csv', 'R-' || n, 1, 'ticket', 'Rotation ' || n, true, timestamptz '2026-01-10 12:00Z' + make_interval(days => n % 90), 'component', 'f' || n
          from generate_series(1, 10000) n;
        insert into work_revision (work_id, revision, sha256, text, document, stored_at)
          select 'w' || n, 1, encode(sha256('I rotated the database password.'), 'hex'), 'I rotated the database password.', '{"participants":[],"followUps":[]}', now() from generate_series(1, 10000) n;
        insert into evidence (id, person_id, number, work_id, practice, proposed_rung, strength, corroboration)
          select 'e' || n, case when n % 250 = 0 then 'priya' else 'p' || n % 250 end, n, 'w' || n, 'secrets-rotation', 'owned', 0.9, 'artefact' from generate_series(1, 10000) n;
        insert into evidence_quote (evidence_id, ordinal, revision, quote_start, quote_length) select 'e' || n, 1, 1, 0, 32 from generate_series(1, 10000) n;
        insert into evidence_event (evidence_id, seq, at, actor, change, from_status, to_status, rung)
          select 'e' || n, 1, timestamptz '2026-05-01 12:00Z', 'themselves', 'confirm', 'proposed', 'confirmed', 'owned' from generate_series(1, 10000) n;
        """;

    // In the acknowledgement, or behind it where the machine has much to do.
    private static async Task<string> AnswerAsync(SlackHost host)
    {
        using var response = await host.SendAsync(host.Signed(host.Form("U0PRIYA", "mylevel in acme")));
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return body.Length > 0 ? body : (await host.Slack.AnswerAsync()).ToJsonString();
    }

    private static async Task<IReadOnlyList<string>> HashesAsync(TestApp app)
    {
        var hashes = new List<string>();
        foreach (var table in Derived)
        {
            hashes.Add(await app.ValueAsync<string>($"select '{table} ' || count(*) || ' ' || md5(string_agg(t::text, '|' order by t::text)) from {table} t"));
        }

        return hashes;
    }
}
