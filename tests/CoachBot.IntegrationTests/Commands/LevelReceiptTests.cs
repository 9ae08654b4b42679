using System.Security.Cryptography;
using System.Text;
using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.Levels.Receipts;
using CoachBot.Core.People;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.IntegrationTests.Platforms.Slack;
using CoachBot.Packs;

namespace CoachBot.IntegrationTests.Commands;

/// <summary><c>/mylevel receipt</c>: a file that stands for what the person is shown, and for nobody else to take.</summary>
public sealed class LevelReceiptTests(PostgresCluster cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_receipt_is_of_what_the_person_is_shown()
    {
        await using var app = await ConfirmedAsync();

        var receipt = Replayed(Attached(await app.SayAsync("priya", "/mylevel receipt")));
        var shown = (await app.SayAsync("priya", "/mylevel")).Text();

        receipt.Report.Person.Value.ShouldBe("priya");
        receipt.Report.AsOf.ShouldBe(app.Clock.GetUtcNow());
        receipt.Evidence.Count.ShouldBe(3, "the proposed piece counts for nothing");
        var security = receipt.Report.Lines.Single(line => line.Competency.Id.Value == "security-practices");
        security.Proficiency!.Title.ShouldBe("Proficient");
        shown.ShouldContain($"{security.Title}  ▰▰▰▱▱ Proficient (3 of 5)");
        shown.ShouldContain($"pack {receipt.Report.Framework.Hash[..8]}");
    }

    [Fact]
    public async Task A_quotes_hash_is_that_of_the_stored_text_it_was_cut_from()
    {
        await using var app = await ConfirmedAsync();

        var receipt = Replayed(Attached(await app.SayAsync("priya", "/mylevel receipt")));

        foreach (var (piece, source) in receipt.Evidence.SelectMany(one => one.Piece.Quotes.Zip(one.Sources)))
        {
            var text = await app.ValueAsync<string>(
                "select text from work_revision where encode(sha256(convert_to(text, 'UTF8')), 'hex') = @Sha256 and revision = @Revision", new { source.Sha256, piece.Revision });
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ShouldBe(source.Sha256);
            piece.Span.In(text).ShouldBe(piece.Text);
        }
    }

    [Fact]
    public async Task The_same_moment_gives_the_same_bytes()
    {
        await using var app = await ConfirmedAsync();

        var first = Attached(await app.SayAsync("priya", "/mylevel receipt"));

        Attached(await app.SayAsync("priya", "/mylevel receipt")).ShouldBe(first);
        Attached(await app.SayAsync("priya", "/mylevel receipt in kaairo")).ShouldBe(first);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Attached(await app.SayAsync("priya", "/mylevel receipt")).Content.ShouldNotBe(first.Content);
    }

    [Fact]
    public async Task A_receipt_can_be_of_any_framework()
    {
        await using var app = await ConfirmedAsync();

        foreach (var id in app.Get<PackLibrary>().Frameworks.Select(framework => framework.Id))
        {
            var reply = await app.SayAsync("priya", $"/mylevel receipt in {id}");

            reply.IsRefusal.ShouldBeFalse(reply.Text());
            Attached(reply).FileName.ShouldBe($"level-receipt-{id}-2026-06-01.json");
            Replayed(Attached(reply)).Report.Framework.Id.ShouldBe(id);
        }
    }

    [Fact]
    public async Task Nobody_takes_a_receipt_of_somebody_else()
    {
        await using var app = await ConfirmedAsync();

        (await app.SayAsync("dana", "/mylevel receipt @priya")).IsRefusal.ShouldBeTrue();
        (await app.SayAsync("dana", "/mylevel @priya receipt")).Blocks.OfType<ChatBlock.Attachment>().ShouldBeEmpty();
        Replayed(Attached(await app.SayAsync("dana", "/mylevel receipt"))).Evidence.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_operator_who_takes_one_gives_a_reason_and_the_person_is_told()
    {
        await using var app = await ConfirmedAsync();
        var priya = await app.PersonAsync("priya");

        var refused = await app.Get<ChatDispatcher>().AnswerAsync("/mylevel receipt", priya, new Reader.Operator(priya, null, IsDemo: false), Token);
        var taken = await app.Get<ChatDispatcher>().AnswerAsync("/mylevel receipt", priya, new Reader.Operator(priya, "she asked for it", IsDemo: false), Token);

        refused.IsRefusal.ShouldBeTrue();
        refused.Blocks.OfType<ChatBlock.Attachment>().ShouldBeEmpty();
        Replayed(Attached(taken)).Evidence.Count.ShouldBe(3);
        (await app.SayAsync("priya", "/coach frameworks")).Text().ShouldStartWith("For you: The operator of this server took a receipt of your level report: she asked for it");
    }

    [Fact]
    public async Task Whoever_is_off_has_nothing_to_take()
    {
        await using var app = await ConfirmedAsync();
        await app.SayAsync("priya", "/coach settings consent off");

        var reply = await app.SayAsync("priya", "/mylevel receipt");

        reply.Blocks.OfType<ChatBlock.Attachment>().ShouldBeEmpty();
        reply.Text().ShouldContain("CoachBot is off for you");
    }

    [Fact]
    public async Task Slack_sends_the_file_into_the_persons_own_messages()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await host.App.TakeAsync(Ticket.Of("A-1", Texts.Rotation));
        await host.App.SayAsync("priya", "/evidence confirm all");

        var message = await host.AskAsync("U0PRIYA", "receipt", "/mylevel");

        message.Shown().ShouldContain("a receipt of your report");
        message.Shown().ShouldContain("The file level-receipt-kaairo-devops-2026-06-01.json follows in your own messages with CoachBot.");
        message.ToJsonString().ShouldNotContain("fingerprint");
        await host.AllSentAsync();
        ReceiptFile.Read(host.Slack.Workspace.Files.Values.ShouldHaveSingleItem().ShouldNotBeNull()).Problem.ShouldBeNull();
    }

    private static ChatBlock.Attachment Attached(ChatReply reply) => reply.Blocks.OfType<ChatBlock.Attachment>().ShouldHaveSingleItem(reply.Text());

    private static LevelReceipt Replayed(ChatBlock.Attachment file)
    {
        var read = ReceiptFile.Read(file.ToBytes());
        read.Problem.ShouldBeNull();
        return ReceiptReplay.Of(read.File!.Receipt).Receipt.ShouldNotBeNull();
    }

    private async Task<TestApp> ConfirmedAsync()
    {
        var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(
            Ticket.Of("A-1", Texts.Rotation) with { Closed = "2026-02-10" },
            Ticket.Of("A-2", $"🔥 Later. {Texts.Rotation}") with { Closed = "2026-03-10" },
            Ticket.Of("A-3", $"{Texts.Rotation} And again.") with { Closed = "2026-04-10" });
        await app.SayAsync("priya", "/evidence confirm all");
        await app.TakeAsync(Ticket.Of("A-4", Texts.Alert) with { Closed = "2026-04-10" });
        return app;
    }
}
