using CoachBot.Core.Chat;
using CoachBot.Core.Evidence;
using CoachBot.Core.Work;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Commands.Evidence;

/// <summary>What a person logs of their own.</summary>
public sealed class AddTests(PostgresCluster cluster)
{
    [Fact]
    public async Task It_is_previewed_stored_once_and_stays_the_persons_own_word()
    {
        await using var app = await TestApp.StartAsync(cluster);

        var preview = await PreviewAsync(app, Texts.Rotation);
        (await app.RowsAsync<string>("select id from work_item")).ShouldBeEmpty("nothing is stored before the second page is sent");
        var replies = await Task.WhenAll(app.SubmitAsync("priya", preview), app.SubmitAsync("priya", preview));

        preview.IntroText().ShouldContain("Priya Raman: Secrets rotation, owned\n    self-reported");
        replies[0].Reply().Text().ShouldBe(replies[1].Reply().Text());
        var piece = (await app.EvidenceAsync("priya")).ShouldHaveSingleItem();
        (piece.Practice.Value, piece.Corroboration, piece.Status, piece.Cap).ShouldBe(("secrets-rotation", Corroboration.Self, EvidenceStatus.Proposed, Involvement.Owned));
        piece.Quotes.ShouldHaveSingleItem().Text.ShouldBe(Texts.Rotation);
        (await app.RowsAsync<int>("select revision from work_item")).ShouldBe([1]);
    }

    [Fact]
    public async Task A_quoted_text_is_offered_to_be_changed_and_never_stored_as_it_is()
    {
        await using var app = await TestApp.StartAsync(cluster);

        var form = await app.OpenAsync("priya", "/evidence add", "Mei rolled back release 12.");

        form.Fields.OfType<FormField.Text>().Single(field => field.Id == "did").Value.ShouldBe("Mei rolled back release 12.");
        form.IntroText().ShouldContain("may be somebody else's words");
        (await app.RowsAsync<string>("select id from form_draft")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_text_tells_of_somebody_else_is_neither_theirs_nor_the_persons()
    {
        await using var app = await TestApp.StartAsync(cluster);

        var preview = await PreviewAsync(app, "Mei Tanaka rolled back release 12.");
        await app.SubmitAsync("priya", preview);

        preview.IntroText().ShouldContain("nothing yet");
        (await app.EvidenceAsync("mei")).ShouldBeEmpty();
        (await app.EvidenceAsync("priya")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        await using var app = await TestApp.StartAsync(cluster);

        var wrong = (await app.SubmitAsync("priya", await app.OpenAsync("priya", "/evidence add"), ("title", "two\nlines"), ("day", "2026-06-02"), ("scope", ""), ("did", ""))).Wrong();

        wrong.Keys.ShouldBe(["title", "day", "scope", "did"], ignoreOrder: true);
        wrong["day"].ShouldContain("in the future");
    }

    [Fact]
    public async Task Today_is_the_persons_own_today()
    {
        await using var app = await TestApp.StartAsync(cluster);
        app.Clock.Advance(TimeSpan.FromHours(3));
        await app.RunAsync("update person set time_zone = 'Pacific/Apia' where id = 'priya'");

        var preview = await PreviewAsync(app, Texts.Rotation, "2026-06-02");
        await app.SubmitAsync("priya", preview);

        (await app.ValueAsync<DateTimeOffset>("select done_at from work_item")).ShouldBe(new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero), "UTC is still in the day before");
    }

    [Fact]
    public async Task Who_has_CoachBot_off_is_told_how_to_turn_it_on()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var form = await app.OpenAsync("priya", "/evidence add");

        var off = await app.SayAsync("lucia", "/evidence add");
        var submitted = (await app.SubmitAsync("lucia", form, ("title", "A"), ("did", Texts.Rotation))).Reply();

        (off.IsRefusal, off.Form).ShouldBe((true, null));
        off.Text().ShouldContain("/coach settings consent on");
        submitted.IsRefusal.ShouldBeTrue();
        (await app.RowsAsync<string>("select id from form_draft")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_words_twice_are_a_copy_and_a_source_that_has_them_stands()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.SubmitAsync("priya", await PreviewAsync(app, Texts.Rotation, "2026-03-01"));
        await app.SubmitAsync("priya", await PreviewAsync(app, Texts.Rotation, "2026-04-01"));
        (await app.ValueAsync<long>("select count(*) from work_item where copy_of is null")).ShouldBe(1);

        await app.TakeAsync(new Ticket("A-1", "Renewed it", Texts.Rotation) with { Closed = "2026-05-05" });

        (await app.ValueAsync<string>("select source from work_item where copy_of is null")).ShouldBe("csv");
        (await app.EvidenceAsync("priya")).Where(piece => piece.Status == EvidenceStatus.Proposed).ShouldHaveSingleItem().Corroboration.ShouldBe(Corroboration.Artefact);
    }

    private static async Task<ChatForm> PreviewAsync(TestApp app, string did, string day = "2026-05-04") =>
        (await app.SubmitAsync("priya", await app.OpenAsync("priya", "/evidence add"), ("title", "Renewed it"), ("day", day), ("did", did))).Page();
}
