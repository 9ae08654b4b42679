using CoachBot.Core;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Pipeline;
using CoachBot.Storage;

namespace CoachBot.IntegrationTests.Pipeline;

public sealed class FrameworkImportTests(PostgresCluster cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_imported_framework_is_one_like_the_others()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.PutAsync(Ladder.Pack(100));

        await app.ImportAsync(Member.Dana, Member.Priya with { Framework = Ladder.Id, Level = "engineer" });

        (await app.SayAsync("priya", "/mylevel")).Text().ShouldStartWith("Acme ladder: your evidence beside Engineer\n");
        (await app.SayAsync("priya", "/mylevel why")).Text().ShouldContain($"Pack {Ladder.Id} {Ladder.Document(Ladder.Pack(100)).Hash}");
        (await app.SayAsync("priya", "/growth")).IsRefusal.ShouldBeFalse();
        (await app.SayAsync("priya", "/coach frameworks")).Text().ShouldContain("acme-ladder: Acme ladder");
        (await app.SayAsync("priya", "/coach frameworks acme-ladder kaairo")).Text().ShouldContain("Security Practices in DevOps");
    }

    [Fact]
    public async Task The_same_document_again_changes_nothing()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.PutAsync(Ladder.Pack(100));
        var before = await app.DumpAsync();

        (await app.PutAsync(Ladder.Pack(100))).IsUnchanged.ShouldBeTrue();

        (await app.DumpAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Line_ends_make_no_other_document() =>
        Ladder.Document(Ladder.Pack(100).ReplaceLineEndings("\r\n")).Hash.ShouldBe(Ladder.Document(Ladder.Pack(100).ReplaceLineEndings("\n")).Hash);

    [Fact]
    public async Task The_id_of_a_shipped_framework_is_taken()
    {
        await using var app = await TestApp.StartAsync(cluster);

        var refused = await Should.ThrowAsync<RefusedException>(() => app.PutAsync(Ladder.Pack(100, id: "kaairo-devops")));

        refused.Problems.ShouldHaveSingleItem().ToString().ShouldStartWith("id: this is the id of a framework that ships with CoachBot; found kaairo-devops.");
        (await app.ValueAsync<int>("select count(*)::int from framework_change")).ShouldBe(0);
    }

    [Fact]
    public async Task A_removed_framework_is_in_nobodys_sight_and_its_documents_stay()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.PutAsync(Ladder.Pack(100));
        await app.ImportAsync(Member.Dana, Member.Priya with { Framework = Ladder.Id, Level = "engineer" });

        await app.Get<FrameworkImport>().RemoveAsync(Ladder.Id, Token);

        (await app.SayAsync("priya", "/mylevel")).Text().ShouldContain("(Kaairo): your evidence");
        (await app.SayAsync("priya", "/mylevel in acme")).IsRefusal.ShouldBeTrue();
        (await app.Get<CurrentPacks>().AtAsync(Ladder.Document(Ladder.Pack(100)).Hash, Token)).ShouldNotBeNull();
        await Should.ThrowAsync<RefusedException>(() => app.Get<FrameworkImport>().RemoveAsync(Ladder.Id, Token));
        (await app.PutAsync(Ladder.Pack(100))).Before.ShouldBeNull();
        (await app.SayAsync("priya", "/mylevel")).Text().ShouldStartWith("Acme ladder");
    }

    [Fact]
    public async Task People_whose_level_is_no_more_are_counted_and_see_no_target()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.PutAsync(Ladder.Pack(100));
        await app.ImportAsync(Member.Dana, Member.Priya with { Framework = Ladder.Id, Level = "engineer" });

        var imported = await app.PutAsync(Ladder.Pack(100).Replace("engineer, order: 1, title: Engineer", "junior, order: 1, title: Junior", StringComparison.Ordinal).Replace("level: engineer", "level: junior", StringComparison.Ordinal));

        imported.WithoutLevel.ShouldBe(1);
        (await app.SayAsync("priya", "/mylevel")).IsRefusal.ShouldBeFalse();
    }

    [Fact]
    public async Task One_that_names_a_practice_that_is_no_more_takes_no_other_down_and_doctor_tells()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var gone = Ladder.Document(Ladder.Pack(100).Replace("practice: access-control", "practice: practice-of-the-past", StringComparison.Ordinal));
        await app.Get<FrameworkStore>().TakeAsync(gone, FrameworkDeed.Imported, null, app.Clock.GetUtcNow(), Token);

        (await app.SayAsync("priya", "/mylevel")).IsRefusal.ShouldBeFalse();
        (await app.SayAsync("priya", "/mylevel in acme")).IsRefusal.ShouldBeTrue();
        var findings = await app.Get<IEnumerable<Diagnosis.IDiagnosis>>().Single(diagnosis => diagnosis.Subject == "Frameworks").ExamineAsync(Token);
        findings.ShouldContain(finding => finding.State == Diagnosis.FindingState.Failed && finding.Says.Contains("unknown practice; found 'practice-of-the-past'"));
        await app.Get<FrameworkImport>().RemoveAsync(Ladder.Id, Token);
        (await app.Get<FrameworkStore>().InForceAsync(Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_review_of_what_is_no_longer_in_force_is_refused_and_changes_nothing()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var looked = (await app.PutAsync(Ladder.Pack(100))).Framework;
        await app.PutAsync(Ladder.Pack(90));

        var refused = await Should.ThrowAsync<RefusedException>(() => app.Get<FrameworkImport>().ReviewAsync(Ladder.Document(Ladder.Pack(80)), looked.Hash, Token));

        refused.Problems.ShouldHaveSingleItem().What.ShouldBe("the framework was changed meanwhile; nothing was done");
        (await app.Get<FrameworkStore>().InForceAsync(Token)).ShouldHaveSingleItem().Hash.ShouldBe(Ladder.Document(Ladder.Pack(90)).Hash);
    }

    [Fact]
    public async Task An_imported_framework_is_nobodys_usual_one_unless_they_have_a_level_in_it()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.PutAsync(Ladder.Pack(100));
        var packs = await app.Get<CurrentPacks>().ReadAsync(Token);

        (packs with { Frameworks = [.. packs.Frameworks.Where(framework => framework.Id != "kaairo-devops")] }).Default.Id.ShouldBe("dei-gen-p1");
    }
}
