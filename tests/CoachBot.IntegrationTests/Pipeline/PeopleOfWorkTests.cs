using CoachBot.Core.Evidence;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Pipeline;

/// <summary>Whom the names in work items mean, and what follows when the directory learns more.</summary>
public sealed class PeopleOfWorkTests(PostgresCluster cluster)
{
    [Fact]
    public async Task A_name_that_means_nobody_is_listed_with_the_reason()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.ImportAsync(new Member("mei2", "Mei Tanaka"));

        await app.TakeAsync(
            Ticket.Of("A-1", Texts.Rotation) with { Assignee = "Olga Petrova" },
            Ticket.Of("A-2", Texts.Rotation) with { Assignee = "Mei Tanaka" },
            Ticket.Of("A-3", Texts.Rotation) with { Assignee = "@octo" },
            Ticket.Of("A-4", Texts.Rotation) with { Team = "" });

        (await app.RowsAsync<(string Work, string Name, string Role, string Reason)>(
            "select w.external_id, u.name, u.role, u.reason from unmatched_name u join work_item w on w.id = u.work_id order by 1")).ShouldBe(
        [
            ("A-1", "Olga Petrova", "assignee", "not-in-team"),
            ("A-2", "Mei Tanaka", "assignee", "ambiguous"),
            ("A-3", "@octo", "assignee", "not-in-directory"),
            ("A-4", "Priya Raman", "assignee", "no-team"),
        ]);
        (await app.RowsAsync<string>("select person_id from contribution")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Importing_the_person_later_gives_them_the_evidence_and_takes_the_name_off_the_list()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation) with { Assignee = "Olga Petrova" }, Ticket.Of("A-2", Texts.Rollback));
        await app.SayAsync("priya", "/evidence confirm all");

        await app.ImportAsync(new Member("olga", "Olga Petrova"));

        (await app.EvidenceAsync("olga")).ShouldHaveSingleItem().Status.ShouldBe(EvidenceStatus.Proposed);
        (await app.RowsAsync<string>("select name from unmatched_name")).ShouldBeEmpty();
        (await app.EvidenceAsync("priya")).ShouldHaveSingleItem().Status.ShouldBe(EvidenceStatus.Confirmed);
    }

    [Fact]
    public async Task A_handle_linked_later_gives_its_owner_the_evidence()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation) with { Assignee = "@octo", Team = "" });

        await app.ImportAsync(Member.Priya with { GitHub = "octo" });

        (await app.EvidenceAsync("priya")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Who_changes_teams_keeps_what_was_theirs()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation));
        await app.SayAsync("priya", "/evidence confirm all");

        await app.ImportAsync(Member.Priya with { Team = "data" });
        await app.TakeAsync(Ticket.Of("A-1", $"{Texts.Rotation} Nobody noticed."), Ticket.Of("A-2", Texts.Rotation));

        (await app.EvidenceAsync("priya")).ShouldHaveSingleItem().Status.ShouldBe(EvidenceStatus.Confirmed);
        (await app.RowsAsync<string>("select w.external_id from unmatched_name u join work_item w on w.id = u.work_id")).ShouldBe(["A-2"]);
    }

    [Fact]
    public async Task A_namesake_who_joins_later_takes_nothing_away()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation));
        await app.SayAsync("priya", "/evidence confirm all");

        await app.ImportAsync(new Member("priya2", "Priya Raman"));

        (await app.EvidenceAsync("priya")).ShouldHaveSingleItem().Status.ShouldBe(EvidenceStatus.Confirmed);
        (await app.EvidenceAsync("priya2")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_without_consent_is_neither_derived_nor_listed()
    {
        await using var app = await TestApp.StartAsync(cluster);

        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation) with { Assignee = "Lucía Fernández" });

        (await app.RowsAsync<string>("select person_id from contribution union select person_id from evidence union select name from unmatched_name"))
            .ShouldBeEmpty();
        (await app.RowsAsync<string>("select practice from work_practice where use = 'exercised'")).ShouldBe(["secrets-rotation"]);
    }

    [Fact]
    public async Task Consent_turned_off_by_chat_deletes_and_turned_on_again_proposes_anew()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation), Ticket.Of("A-2", Texts.Rollback), Ticket.Of("A-3", Texts.Alert) with { Assignee = "Mei Tanaka" });
        await app.SayAsync("priya", "/evidence confirm 1");
        await app.SayAsync("priya", "/evidence dispute 2");

        await app.SayAsync("priya", "/coach settings consent off");
        (await app.RowsAsync<string>(
            """
            select distinct person_id from contribution union select distinct person_id from evidence
            union select distinct e.person_id from evidence_event v join evidence e on e.id = v.evidence_id
            """)).ShouldBe(["mei"]);
        (await app.ValueAsync<long>("select count(*) from evidence_event v where not exists (select 1 from evidence e where e.id = v.evidence_id)")).ShouldBe(0);
        await app.SayAsync("priya", "/coach settings consent on");

        (await app.EvidenceAsync("priya")).Select(piece => piece.Status).ShouldBe([EvidenceStatus.Proposed, EvidenceStatus.Proposed]);
        (await app.EvidenceAsync("mei")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_batch_stopped_in_the_middle_leaves_nothing()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation));
        var before = await app.DumpAsync();
        using var stop = new CancellationTokenSource();
        var taken = 0;

        await Should.ThrowAsync<OperationCanceledException>(() => app.Get<CoachBot.Pipeline.WorkIntake>().TakeAsync(
            Ticket.Read([Ticket.Of("A-1", Texts.Alert), Ticket.Of("A-2", Texts.Rollback), Ticket.Of("A-3", Texts.Rollback)]),
            () =>
            {
                if (++taken == 2)
                {
                    stop.Cancel();
                }
            },
            stop.Token));

        taken.ShouldBe(2);
        (await app.DumpAsync()).ShouldBe(before);
        (await app.TakeAsync(Ticket.Of("A-2", Texts.Rollback))).New.ShouldBe(1);
    }
}
