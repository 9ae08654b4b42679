using CoachBot.Core.People;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Pipeline;
using CoachBot.Sources.Postmortems;

namespace CoachBot.IntegrationTests.Commands;

public sealed class EvidenceWhyTests(PostgresCluster cluster)
{
    [Fact]
    public async Task Tells_the_words_that_fired_their_worth_whose_they_are_and_the_sum()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", "The database password was rotated. Then Priya Raman rotated the API keys of billing."));

        var text = (await app.SayAsync("priya", "/evidence why 1")).Text();

        text.ShouldContain(
            """
            What counts, by revision 1
              • “database password was rotated”: a verb and what it acts on, 0.60, in the body ×1.0 = 0.60
                told as done; the ticket is yours; it tells owned
              • “rotated the API keys”: a verb and what it acts on, 0.60, in the body ×1.0 = 0.60
                told as done; the sentence names you; it tells owned
            Together 0.84 = 1 − (1 − 0.60)(1 − 0.60).
            """);
        text.ShouldNotContain("What does not count");
        (await app.EvidenceAsync("priya")).ShouldHaveSingleItem().Strength.ShouldBe(0.84);
    }

    [Fact]
    public async Task Tells_what_does_not_count_and_why()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", $"{Texts.Rotation} We should rotate the TLS certificates. Did anybody rotate the SSH keys? There was no secret rotation in billing. Rotate the tokens?"));

        var text = (await app.SayAsync("priya", "/evidence why 1")).Text();

        text.ShouldContain("Together 0.60: nothing else adds to it.");
        text.ShouldContain(
            """
            What does not count
              • “rotate the TLS certificates”: it is meant to be done
                in the body: “We should rotate the TLS certificates.”
              • “secret”: it is said to be missing or not done
                in the body: “There was no secret rotation in billing.”
              • “rotate the SSH keys”: it is a question
                in the body: “Did anybody rotate the SSH keys?”

            On record
            """);
    }

    [Fact]
    public async Task A_section_worth_less_and_a_rung_above_the_scope_are_told()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(new Ticket("A-1", "Rotate the database password", "I led the rotation of the API keys."));

        var text = (await app.SayAsync("priya", "/evidence why 1")).Text();

        text.ShouldContain("“led the rotation”: an act, 0.65, in the body ×1.0 = 0.65\n    told as done; the ticket is yours; it tells led, the scope allows owned");
        text.ShouldContain("“Rotate the database password”: a verb and what it acts on, 0.60, in the title ×0.95 = 0.57\n    told as done; the ticket is yours; it tells executed");
        text.ShouldContain("Together 0.85 = 1 − (1 − 0.65)(1 − 0.57).");
    }

    [Fact]
    public async Task A_part_that_is_the_work_by_itself_is_told_beside_what_the_sentences_say()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.Get<WorkIntake>().TakeAsync(new PostmortemSource().Read(new("database-down.md", Postmortems.DatabaseDown)).Items, () => { }, TestContext.Current.CancellationToken);
        var response = (await app.EvidenceAsync("priya")).Single(piece => piece.Practice.Value == "incident-response");

        var text = (await app.SayAsync("priya", $"/evidence why {response.Number}")).Text();

        text.ShouldContain("“**Responders:** Priya Raman, Olga Petrova”: your part is this work, 0.60\n    you are its responder; the name of the part alone shows executed");
        text.ShouldContain("Together 0.60: nothing else adds to it.");
    }

    [Fact]
    public async Task Of_the_name_of_a_part_and_what_is_told_of_it_the_plainest_counts()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var told = Postmortems.DatabaseDown.Replace("Priya Raman rolled back release 12.", "Priya Raman restarted the consumer. She restarted the broker.", StringComparison.Ordinal);
        await app.Get<WorkIntake>().TakeAsync(new PostmortemSource().Read(new("database-down.md", told)).Items, () => { }, TestContext.Current.CancellationToken);
        var pieces = await app.EvidenceAsync("priya");

        var response = (await app.SayAsync("priya", $"/evidence why {pieces.Single(piece => piece.Practice.Value == "incident-response").Number}")).Text();
        var alerting = (await app.SayAsync("priya", $"/evidence why {pieces.Single(piece => piece.Practice.Value == "alerting").Number}")).Text();

        response.ShouldContain("in the repair ×1.0 = 0.60\n    told as done; the sentence names you; it tells owned");
        response.ShouldContain("told as done; it speaks of whom the text named before: you; it tells owned");
        response.ShouldContain("Together 0.84 = 1 − (1 − 0.60)(1 − 0.60). Beside that 0.60 for the name of your part, responder: these do not add up, the plainest counts.");
        alerting.ShouldContain("told as done; the follow-up is yours; it tells owned");
    }

    [Fact]
    public async Task What_the_newest_revision_no_longer_says_counts_for_nothing_and_the_record_stays()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation));
        await app.TakeAsync(Ticket.Of("A-1", "We should rotate the database password."));

        var text = (await app.SayAsync("priya", "/evidence why 1")).Text();

        text.ShouldContain($"“{Texts.Rotation}”\n    (A-1, 5 Mar 2026, revision 1, character 10)");
        text.ShouldContain("Counts for nothing by revision 2\nThe text no longer tells it of you. What is on record stays as it was read.");
        text.ShouldContain("“rotate the database password”: it is meant to be done");
        text.ShouldNotContain("Together");
    }

    [Fact]
    public async Task Deleted_reopened_and_copied_items_say_so()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var ticket = new Ticket("A-1", "Note", Texts.Rotation);
        await app.TakeAsync(ticket);

        await app.TakeAsync(ticket.Reopened());
        var reopened = (await app.SayAsync("priya", "/evidence why 1")).Text();
        await app.TakeAsync(ticket.Deleted());
        var deleted = (await app.SayAsync("priya", "/evidence why 1")).Text();
        await app.TakeAsync(ticket);
        await app.TakeAsync(ticket with { Id = "A-0", Closed = "2026-03-01" });
        var copied = (await app.SayAsync("priya", "/evidence why 1")).Text();

        reopened.ShouldContain("The item is open again: what it tells is not done.");
        reopened.ShouldContain("the item, follow-up or checkbox is not done");
        deleted.ShouldContain("The source has deleted the item.");
        copied.ShouldContain("The same text stands in A-0 \"Note\", which counts instead.");
    }

    [Fact]
    public async Task What_was_redacted_is_told_with_its_day()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", "Yesterday Priya Raman rotated the database password.") with { Assignee = "Mei Tanaka" });
        await app.RunAsync("update work_revision set text = replace(text, 'Priya Raman', '[erased] xx'), redacted_at = '2026-05-02'");
        await app.RunAsync("delete from attribution");

        var text = (await app.SayAsync("priya", "/evidence why 1")).Text();

        text.ShouldContain("The text was redacted on 2 May 2026 and no longer tells it of you.");
    }

    [Fact]
    public async Task Nobody_reads_it_with_a_grant_for_another_or_for_what_is_shared()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation));
        var piece = (await app.EvidenceAsync("priya")).ShouldHaveSingleItem();
        var priya = await app.PersonAsync("priya");
        var shared = AccessPolicy.Decide(new Reader.Member(await app.PersonAsync("dana")), priya, DataView.Shared).Grant.ShouldNotBeNull();
        var others = await app.OwnGrantAsync("mei");

        foreach (var grant in new[] { shared, others })
        {
            await Should.ThrowAsync<InvalidOperationException>(() => app.Get<EvidenceReading>().ReadAsync(grant, piece, TestContext.Current.CancellationToken));
        }
    }
}
