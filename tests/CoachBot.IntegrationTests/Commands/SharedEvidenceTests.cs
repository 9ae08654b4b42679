using System.Text.Json;
using CoachBot.Cli;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Commands;

/// <summary><c>/mylevel @person</c>: who sees what of somebody else, and how the person learns of it.</summary>
public sealed class SharedEvidenceTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData("dana", "manager", "Dana Okafor")]
    [InlineData("tomas", "on-call lead", "Tomas Vogel")]
    public async Task A_manager_and_the_on_call_lead_see_what_is_confirmed_and_shared_and_the_person_is_told(string reader, string standing, string name)
    {
        await using var app = await TestApp.StartAsync(cluster);
        foreach (var (text, index) in Texts.Telling.Select((text, index) => (text, index)))
        {
            await app.TakeAsync(Ticket.Of($"A-{index}", text));
        }

        foreach (var message in new[] { "confirm 1", "confirm 2", "hide 2", "dispute 3" })
        {
            (await app.SayAsync("priya", $"/evidence {message}")).IsRefusal.ShouldBeFalse();
        }

        var reply = await app.SayAsync(reader, "/mylevel @priya");

        reply.Quotes().ShouldBe([Texts.Rotation]);
        reply.Text().ShouldNotContain("months");
        (await app.RowsAsync<(string Reader, string Standing, string Subject, string Did)>("select reader, standing, subject_id, did from access_log"))
            .ShouldBe([(reader, standing, "priya", "looked at your shared evidence")]);
        (await app.SayAsync("priya", "/coach frameworks")).Text().ShouldStartWith($"For you: {name}, your {standing}, looked at your shared evidence.");
        (await app.SayAsync("priya", "/coach frameworks")).Text().ShouldNotContain("For you");
        (await app.SayAsync("priya", "/mydata who")).Text().ShouldContain($"1 Jun 2026 10:30  {name} ({standing}): looked at your shared evidence");
    }

    [Theory]
    [InlineData("mei")]
    [InlineData("farid")]
    [InlineData("ruth")]
    public async Task Anybody_else_is_refused_without_a_trace_on_the_person(string reader)
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation));
        await app.SayAsync("priya", "/evidence confirm all");

        var reply = await app.SayAsync(reader, "/mylevel @priya");

        reply.IsRefusal.ShouldBeTrue();
        reply.Text().ShouldContain("only their manager and the on-call lead of their team");
        reply.Text().ShouldNotContain("rotated");
        (await app.RowsAsync<string>("select reader from access_log union select text from notice")).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_evidence_unconfirmed_disputed_hidden_and_off_are_one_and_the_same_to_others()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var cases = new Dictionary<string, string[]>
        {
            ["none"] = [],
            ["unconfirmed"] = [],
            ["disputed"] = ["/evidence dispute 1"],
            ["hidden"] = ["/evidence confirm 1", "/evidence hide 1"],
            ["off"] = ["/coach settings consent off"],
            ["withdrawn"] = ["/evidence confirm 1"],
        };
        await app.ImportAsync([.. cases.Keys.Select(id => new Member(id, $"Somebody {id}") { Manager = "dana" })]);
        await app.TakeAsync([.. cases.Keys.Where(id => id != "none").Select(id => Ticket.Of($"A-{id}", Texts.Rotation) with { Assignee = $"Somebody {id}" })]);
        foreach (var (id, messages) in cases)
        {
            foreach (var message in messages)
            {
                (await app.SayAsync(id, message)).IsRefusal.ShouldBeFalse();
            }
        }

        await app.TakeAsync((Ticket.Of("A-withdrawn", Texts.Rotation) with { Assignee = "Somebody withdrawn" }).Reopened());

        var seen = new List<string>();
        foreach (var id in cases.Keys)
        {
            var reply = await app.SayAsync("dana", $"/mylevel @{id}");
            seen.Add(JsonSerializer.Serialize(ReplyJson.Of(reply), Json.Page).Replace($"Somebody {id}", "Somebody", StringComparison.Ordinal));
        }

        seen.Distinct().ShouldHaveSingleItem().ShouldContain("nothing shared");
    }

    [Fact]
    public async Task A_colleagues_name_in_a_quote_is_hidden_from_everybody_but_the_subject()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", "Mei Tanaka and I rotated the database password."));
        await app.SayAsync("priya", "/evidence confirm all");

        (await app.SayAsync("dana", "/mylevel @priya")).Quotes().ShouldBe(["[colleague] and I rotated the database password."]);
        (await app.SayAsync("priya", "/mylevel security")).Quotes().ShouldBe(["Mei Tanaka and I rotated the database password."]);
    }

    [Fact]
    public async Task People_see_themselves_as_others_see_them_and_nobody_is_told()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation));
        await app.SayAsync("priya", "/evidence confirm all");

        (await app.SayAsync("priya", "/mylevel @priya")).Quotes().ShouldBe([Texts.Rotation]);

        (await app.RowsAsync<string>("select reader from access_log")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("@priya")]
    [InlineData("@Priya")]
    [InlineData("@priya.raman@example.com")]
    [InlineData("@Priya Raman")]
    public async Task A_person_may_be_named_by_id_address_or_name(string typed)
    {
        await using var app = await TestApp.StartAsync(cluster);

        (await app.SayAsync("dana", $"/mylevel {typed}")).Text().ShouldStartWith("Priya Raman: shared evidence");
    }
}
