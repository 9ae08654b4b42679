using CoachBot.Core.Chat;
using CoachBot.Core.Evidence;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Pipeline;
using CoachBot.Sources.Postmortems;

namespace CoachBot.IntegrationTests.Commands.Postmortem;

/// <summary>A postmortem that somebody pastes.</summary>
public sealed class PostmortemTests(PostgresCluster cluster)
{
    [Fact]
    public async Task Anybody_pastes_one_sees_who_is_matched_and_stores_it_once()
    {
        await using var app = await TestApp.StartAsync(cluster);

        var preview = await PreviewAsync(app, "dana", Postmortems.DatabaseDown);
        (await app.RowsAsync<string>("select id from work_item")).ShouldBeEmpty();
        var replies = await Task.WhenAll(app.SubmitAsync("dana", preview), app.SubmitAsync("dana", preview));

        preview.IntroText().ShouldContain("Priya Raman: Alerting, owned");
        preview.IntroText().ShouldContain("Olga Petrova\n    nobody: not of your team");
        replies[0].Reply().Text().ShouldBe(replies[1].Reply().Text());
        replies[0].Reply().Text().ShouldStartWith("Stored as PASTED-");
        (await app.EvidenceAsync("priya")).Select(piece => piece.Practice.Value).ShouldContain("release-rollback");
        (await app.RowsAsync<int>("select revision from work_item")).ShouldBe([1]);
    }

    [Fact]
    public async Task It_vouches_for_the_others_by_whoever_was_there_and_pasted_it_and_never_for_them()
    {
        await using var app = await TestApp.StartAsync(cluster);

        await app.SubmitAsync("priya", await PreviewAsync(app, "priya", Postmortems.DatabaseDown));

        (await app.EvidenceAsync("priya")).ShouldAllBe(piece => piece.Corroboration == Corroboration.Self, "though the text says that Mei wrote it");
        (await app.EvidenceAsync("tomas")).ShouldNotBeEmpty();
        (await app.EvidenceAsync("tomas")).ShouldAllBe(piece => piece.Corroboration == Corroboration.CoSigned);
    }

    [Fact]
    public async Task It_is_work_of_the_pasters_team()
    {
        await using var app = await TestApp.StartAsync(cluster);

        await app.SubmitAsync("farid", await PreviewAsync(app, "farid", Postmortems.DatabaseDown));

        (await app.ValueAsync<string[]>("select teams from work_item")).ShouldBe(["data"]);
        (await app.EvidenceAsync("priya")).ShouldBeEmpty("a bare name means somebody of the team");
    }

    [Fact]
    public async Task A_text_without_title_and_date_takes_them_from_the_fields()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var form = await app.OpenAsync("mei", "/postmortem");
        const string Text = "**Responders:** Priya Raman\n\n## Resolution\n\nPriya Raman rolled back release 12.";

        var wrong = (await app.SubmitAsync("mei", form, ("text-1", Text))).Wrong();
        var preview = (await app.SubmitAsync("mei", form, ("text-1", Text), ("title", "Orders failed"), ("date", "2026-04-10"))).Page();
        await app.SubmitAsync("mei", preview);

        wrong["text-1"].ShouldContain("no title");
        wrong["text-1"].ShouldContain("no date");
        (await app.ValueAsync<string>("select title from work_item")).ShouldBe("Orders failed");
        (await app.EvidenceAsync("priya")).Select(piece => piece.Practice.Value).ShouldContain("release-rollback");
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var form = await app.OpenAsync("mei", "/postmortem");

        (await app.SubmitAsync("mei", form, ("date", "2026-06-02"), ("title", new('x', 121)))).Wrong().Keys.ShouldBe(["text-1", "title", "date"], ignoreOrder: true);
        (await app.SubmitAsync("mei", form, ("text-1", Postmortems.DatabaseDown.Replace("2026-04-10", "2026-07-10", StringComparison.Ordinal)))).Wrong()["text-1"].ShouldContain("future");
        (await app.SubmitAsync("mei", form, ("text-1", Postmortems.DatabaseDown.Replace("**Team:**", "**Status:** draft\n**Team:**", StringComparison.Ordinal)))).Wrong()["text-1"].ShouldContain("draft");

        (await app.RowsAsync<string>("select id from form_draft")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_long_text_goes_over_several_fields_and_comes_together_again()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var text = $"{Postmortems.DatabaseDown}\n\n## Lessons\n\n{string.Join('\n', Enumerable.Range(1, 130).Select(number => $"Line {number} of what was learned, in a whole sentence for all."))}";

        var form = await app.OpenAsync("mei", "/postmortem", text);
        await app.SubmitAsync("mei", (await app.SubmitAsync("mei", form)).Page());

        var parts = form.Fields.OfType<FormField.Text>().Where(field => field.Id.StartsWith("text-", StringComparison.Ordinal)).Select(field => field.Value).ToList();
        parts.Count.ShouldBe(4);
        parts.ShouldAllBe(part => part.Length <= 3000);
        parts.Count(part => part.Length > 0).ShouldBe(3);
        (await app.ValueAsync<string>("select text from work_revision")).ShouldBe(text);
    }

    [Fact]
    public async Task The_one_that_its_source_keeps_stands_whichever_came_first()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.SubmitAsync("priya", await PreviewAsync(app, "priya", Postmortems.DatabaseDown));

        await app.Get<WorkIntake>().TakeAsync(new PostmortemSource().Read(new("PM-1.md", Postmortems.DatabaseDown)).Items, () => { }, TestContext.Current.CancellationToken);

        (await app.ValueAsync<string>("select source from work_item where copy_of is null")).ShouldBe("postmortems");
        (await app.EvidenceAsync("priya")).Where(piece => piece.Status == EvidenceStatus.Proposed).ShouldAllBe(piece => piece.Corroboration == Corroboration.Artefact);
    }

    [Fact]
    public async Task An_address_is_not_fetched()
    {
        await using var app = await TestApp.StartAsync(cluster);

        var reply = await app.SayAsync("mei", "/postmortem https://example.com/pm");

        reply.IsRefusal.ShouldBeTrue();
        reply.Text().ShouldContain("fetches none from an address");
    }

    [Fact]
    public async Task A_draft_is_the_pasters_alone()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var preview = await PreviewAsync(app, "mei", Postmortems.DatabaseDown);

        (await app.SubmitAsync("priya", preview)).Reply().Text().ShouldContain("nothing was saved");

        (await app.RowsAsync<string>("select id from work_item")).ShouldBeEmpty();
    }

    private static async Task<ChatForm> PreviewAsync(TestApp app, string id, string text) =>
        (await app.SubmitAsync(id, await app.OpenAsync(id, "/postmortem"), ("text-1", text))).Page();
}
