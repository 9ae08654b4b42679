using CoachBot.Core.Work;
using CoachBot.Files;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Pipeline;
using CoachBot.Pipeline.Findings;
using CoachBot.Sources.Postmortems;
using CoachBot.Sources.Tickets;

namespace CoachBot.IntegrationTests.Pipeline;

/// <summary>What is restricted is in no question, whichever way a source says so.</summary>
public sealed class RestrictedWorkTests(PostgresCluster cluster)
{
    private const string Canary = "kestrel-forty-one";

    [Fact]
    public async Task No_question_holds_restricted_work()
    {
        var desk = new ScriptedDesk { Script = _ => ScriptedDesk.Found() };
        await using var app = await TestApp.StartAsync(cluster, desk);
        IReadOnlyList<WorkItem> hidden =
        [
            .. new[] { "restricted: true", "confidential: yes", "visibility: private", "classification: restricted", "tlp: red", "labels: [outage, security]" }.Select((fact, at) => Postmortem($"P-{at}", fact, "The login was slow")),
            Postmortem("P-7", "team: checkout", $"Security incident {Canary}"),
            Postmortem("P-8", "team: checkout", "The login was slow", "## Vulnerability"),
            .. Tickets("labels", "security-incident"), .. Tickets("type", "Vulnerability"), .. Tickets("restricted", "true"), .. Tickets("visibility", "private"), .. Tickets("security_level", "Staff only"),
        ];
        await app.Get<WorkIntake>().TakeAsync([.. hidden, .. Tickets("labels", "database")], () => { }, TestContext.Current.CancellationToken);
        (await app.ValueAsync<int>("select count(*)::integer from model_reading")).ShouldBe(hidden.Count + 1);

        (await app.Get<ModelReader>().ReadAsync(100, TestContext.Current.CancellationToken)).ShouldBe(hidden.Count + 1);

        var question = desk.Asked.ShouldHaveSingleItem();
        question.Data["title"].ShouldBe("labels database");
        question.Data.Values.Concat(question.People.SelectMany(forms => forms)).ShouldAllBe(value => !value.Contains(Canary, StringComparison.OrdinalIgnoreCase));
        (await app.RowsAsync<string>("select outcome from model_reading order by outcome")).ShouldBe([.. Enumerable.Repeat("kept", hidden.Count), "read"]);
    }

    [Fact]
    public async Task What_becomes_restricted_loses_what_was_found_and_the_estimate_leaves_it_out()
    {
        const string Opened = "I opened the new checkout for five percent of the shops first.";
        var desk = new ScriptedDesk { Script = _ => ScriptedDesk.Found(("progressive-delivery", "Priya Raman", "owned", Opened)) };
        await using var app = await TestApp.StartAsync(cluster, desk);
        var ticket = Ticket.Of("A-1", $"{Texts.Rotation} {Opened}");
        await app.TakeAsync(ticket, Ticket.Of("A-2", Texts.Alert));
        await app.Get<ModelReader>().ReadAsync(10, TestContext.Current.CancellationToken);
        (await app.ValueAsync<int>("select count(*)::integer from evidence where origin = 'model'")).ShouldBe(1);
        desk.IsSwitchedOn = false;

        await app.TakeAsync(ticket with { Text = $"TLP:RED\n\n{ticket.Text}" });
        await app.RunAsync("delete from model_reading");
        var estimate = await app.Get<ModelBackfill>().EstimateAsync(null, new SilentProgress(), TestContext.Current.CancellationToken);

        (await app.ValueAsync<string>("select s.status from evidence e join evidence_state s on s.evidence_id = e.id where e.origin = 'model'")).ShouldBe("withdrawn");
        (estimate.Works.Count, estimate.Kept, estimate.Cost, estimate.Days).ShouldBe((1, 1, null, null));
        estimate.TokensIn.ShouldBeGreaterThan(500);
        (await app.Get<ModelBackfill>().QueueAsync(estimate, TestContext.Current.CancellationToken)).ShouldBe(1);
        (await app.Get<ModelBackfill>().EstimateAsync(null, new SilentProgress(), TestContext.Current.CancellationToken)).Works.ShouldBeEmpty();
    }

    private static WorkItem Postmortem(string id, string fact, string title, string heading = "## Resolution") => new PostmortemSource().Read(new WorkFile($"{id}.md", $"""
        ---
        team: checkout
        date: 2026-04-10
        authors: Priya Raman
        {(fact.StartsWith("team", StringComparison.Ordinal) ? "service: login" : fact)}
        ---

        # {title} {id}

        {heading}

        I rotated the {Canary} password.
        """)).Items.ShouldHaveSingleItem();

    private static IReadOnlyList<WorkItem> Tickets(string field, string value)
    {
        var secret = value == "database" ? "order" : Canary;
        return new TicketJsonSource().Read(new WorkFile("t.jsonl", $$"""
            {"id":"{{field}}-{{value}}","title":"{{field}} {{value}}","description":"I rotated the {{secret}} password.","status":"done","team":"checkout","assignee":"Priya Raman","closed":"2026-04-10","{{field}}":"{{value}}"}
            """)).Items;
    }
}
