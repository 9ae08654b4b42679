using CoachBot.Core;
using CoachBot.Core.Evidence;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Pipeline;
using CoachBot.Storage;

namespace CoachBot.IntegrationTests.Pipeline;

/// <summary>Work that its source has deleted stays on record and counts for nothing, until it comes back.</summary>
public sealed class DeletedWorkTests(PostgresCluster cluster)
{
    private static readonly Ticket First = Ticket.Of("A-1", Texts.Rotation) with { Closed = "2026-02-01" };

    [Theory]
    [InlineData("confirm 1", EvidenceStatus.Confirmed)]
    [InlineData("adjust 1 supported", EvidenceStatus.Confirmed)]
    [InlineData("dispute 1", EvidenceStatus.Disputed)]
    [InlineData("why 1", EvidenceStatus.Proposed)]
    public async Task Deleting_withdraws_and_coming_back_restores_the_status_before(string answer, EvidenceStatus status)
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(First);
        await app.SayAsync("priya", $"/evidence {answer}");
        var rung = (await app.EvidenceAsync("priya")).ShouldHaveSingleItem().Rung;

        await app.TakeAsync(First.Deleted());
        (await app.EvidenceAsync("priya")).ShouldHaveSingleItem().Status.ShouldBe(EvidenceStatus.Withdrawn);
        await app.TakeAsync(First);

        var piece = (await app.EvidenceAsync("priya")).ShouldHaveSingleItem();
        (piece.Status, piece.Rung).ShouldBe((status, rung));
    }

    [Fact]
    public async Task It_keeps_its_revisions_and_leaves_nothing_that_is_derived()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(First with { Reviewers = "Olga Petrova" });
        await app.SayAsync("priya", "/evidence confirm 1");

        await app.TakeAsync(First.Deleted());

        (await app.RowsAsync<int>("select revision from work_revision order by 1")).ShouldBe([1, 2]);
        (await app.RowsAsync<string>("select person_id from contribution union all select practice from work_practice union all select name from unmatched_name")).ShouldBeEmpty();
        (await app.RowsAsync<string>("select text from notice")).ShouldBe(["A-1 \"Note A-1\" was deleted at its source; what you confirmed of it is set aside: Secrets rotation."]);
        (await app.SayAsync("priya", "/mylevel")).Text().ShouldNotContain("in progress");
    }

    [Fact]
    public async Task It_is_no_open_work_that_could_be_taken()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var open = First with { Status = "open", Assignee = "" };
        await app.TakeAsync(open);
        (await OpenAsync(app)).ShouldBe(["A-1"]);

        await app.TakeAsync(open.Deleted());

        (await OpenAsync(app)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Work_that_was_dropped_is_no_open_work_and_does_not_hide_open_work_of_the_same_text()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var open = First with { Status = "open", Assignee = "" };
        await app.TakeAsync(open, open with { Id = "B-1" });
        (await OpenAsync(app)).ShouldBe(["A-1"]);

        await app.TakeAsync(open with { Status = "Duplicate" });
        (await OpenAsync(app)).ShouldBe(["B-1"]);

        await app.TakeAsync(open with { Id = "B-1", Status = "Won't Do" });
        (await OpenAsync(app)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Work_that_is_dropped_after_all_withdraws_what_was_confirmed_and_says_why()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(First);
        await app.SayAsync("priya", "/evidence confirm 1");

        await app.TakeAsync(First with { Status = "Cancelled" });

        (await app.RowsAsync<string>("select text from notice")).ShouldHaveSingleItem().ShouldStartWith("A-1 \"Note A-1\" is closed now as work that was not done");
    }

    [Fact]
    public async Task With_the_original_deleted_the_copy_stands_for_it_with_the_same_answer_and_nobody_is_told()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var copy = First with { Id = "B-1", Closed = "2026-05-01" };
        await app.TakeAsync(First, copy);
        await app.SayAsync("priya", "/evidence confirm all");

        await app.TakeAsync(First.Deleted());
        (await StatusesAsync(app)).ShouldBe([("A-1", EvidenceStatus.Withdrawn), ("B-1", EvidenceStatus.Confirmed)]);
        (await app.RowsAsync<string>("select external_id from work_item where copy_of is null")).ShouldBe(["B-1"]);

        await app.TakeAsync(First);
        (await StatusesAsync(app)).ShouldBe([("A-1", EvidenceStatus.Confirmed), ("B-1", EvidenceStatus.Withdrawn)]);
        (await app.RowsAsync<string>("select text from notice")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Work_whose_file_is_gone_is_deleted_by_its_key_and_comes_back_when_it_is_read_again()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(First);
        await app.SayAsync("priya", "/evidence confirm 1");

        (await DeleteAsync(app, "csv/A-1", "csv/A-1")).ShouldBe(1);
        (await app.EvidenceAsync("priya")).ShouldHaveSingleItem().Status.ShouldBe(EvidenceStatus.Withdrawn);
        (await DeleteAsync(app, "csv/A-1")).ShouldBe(0);
        (await app.TakeAsync(First)).Revised.ShouldBe(1);

        (await app.EvidenceAsync("priya")).ShouldHaveSingleItem().Status.ShouldBe(EvidenceStatus.Confirmed);
        (await app.RowsAsync<int>("select revision from work_revision order by 1")).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task One_unknown_key_refuses_all_with_the_nearest()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(First);
        var before = await app.DumpAsync();

        var refused = await Should.ThrowAsync<RefusedException>(() => DeleteAsync(app, "csv/A-1", "csv/A-11", "postmortems/none-like-it"));

        refused.Problems.Select(problem => problem.Found).ShouldBe(["csv/A-11", "postmortems/none-like-it"]);
        refused.Problems[0].Do.ShouldBe("Did you mean 'csv/A-1'?");
        (await app.DumpAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task An_item_that_is_not_deleted_is_written_as_it_always_was()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(First);

        (await app.ValueAsync<bool>("select document ? 'isDeleted' from work_revision")).ShouldBeFalse("the same bytes make the same revision after an upgrade");
    }

    private static Task<int> DeleteAsync(TestApp app, params string[] keys) => app.Get<WorkDeletion>().TakeAsync(keys, TestContext.Current.CancellationToken);

    private static async Task<IEnumerable<string>> OpenAsync(TestApp app) =>
        (await app.Get<ExposureStore>().OpenWorkAsync("checkout", app.Clock.GetUtcNow(), TestContext.Current.CancellationToken)).Select(open => open.Work.ExternalId);

    private static async Task<IEnumerable<(string Work, EvidenceStatus Status)>> StatusesAsync(TestApp app) =>
        (await app.EvidenceAsync("priya")).Select(piece => (piece.Work.ExternalId, piece.Status)).Order();
}
