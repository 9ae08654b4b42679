using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Pipeline;

namespace CoachBot.IntegrationTests.Pipeline;

public sealed class FileIntakeTests(PostgresCluster cluster) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coachbot intake ");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_same_files_twice_change_nothing()
    {
        await using var app = await TestApp.StartAsync(cluster);
        Write("tickets.csv", Ticket.Csv([Ticket.Of("A-1", Texts.Rotation), Ticket.Of("A-2", Texts.Rollback).Reopened()]));
        Write("pm/database-down.md", Postmortems.DatabaseDown);
        (await TakeAsync(app)).Items.ShouldBe(new IntakeCount(New: 3, Revised: 0, Unchanged: 0));
        await app.SayAsync("priya", "/evidence confirm all");
        var before = await app.DumpAsync();
        app.Clock.Advance(TimeSpan.FromDays(1));

        (await TakeAsync(app)).Items.ShouldBe(new IntakeCount(New: 0, Revised: 0, Unchanged: 3));

        (await app.DumpAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_malformed_file_is_refused_whole_and_named_while_the_others_go_in()
    {
        await using var app = await TestApp.StartAsync(cluster);
        Write("a-bad.csv", Ticket.Csv([Ticket.Of("B-1", Texts.Rotation), Ticket.Of("B-2", Texts.Rollback) with { Status = "finished-ish" }, Ticket.Of("B-3", Texts.Alert) with { Closed = "last week" }]));
        Write("b-good.csv", Ticket.Csv([Ticket.Of("A-1", Texts.Rotation)]));
        Write("c-undated.md", "# Something broke\n\nWe fixed it.\n");
        Write("d-binary.md", "# A\0B");
        Write("e-odd.txt", "what is this");

        var summary = await TakeAsync(app);

        summary.Files.ShouldBe(1);
        summary.RefusedFiles.ShouldBe(4);
        summary.Items.New.ShouldBe(1);
        summary.Refused.Select(problem => problem.ToString()).Count(text => text.Contains("a-bad.csv:", StringComparison.Ordinal)).ShouldBe(2);
        foreach (var name in new[] { "c-undated.md", "d-binary.md", "e-odd.txt" })
        {
            summary.Refused.ShouldContain(problem => problem.Where.Contains(name));
        }

        (await app.RowsAsync<string>("select external_id from work_item")).ShouldBe(["A-1"]);
    }

    [Fact]
    public async Task One_id_in_two_files_is_refused_in_the_second_one()
    {
        await using var app = await TestApp.StartAsync(cluster);
        Write("1.csv", Ticket.Csv([Ticket.Of("A-1", Texts.Rotation)]));
        Write("2.csv", Ticket.Csv([Ticket.Of("A-1", Texts.Rollback), Ticket.Of("A-2", Texts.Rollback)]));

        var summary = await TakeAsync(app);

        summary.Refused.ShouldHaveSingleItem().Where.ShouldEndWith("2.csv");
        (await app.RowsAsync<string>("select text from work_revision")).ShouldHaveSingleItem().ShouldContain(Texts.Rotation);
    }

    private Task<FileIntakeSummary> TakeAsync(TestApp app) =>
        app.Get<FileIntake>().TakeAsync([_folder.FullName], new SilentProgress(), TestContext.Current.CancellationToken);

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
