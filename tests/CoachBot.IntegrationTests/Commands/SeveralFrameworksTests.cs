using CoachBot.Core.Chat;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Commands;

public sealed class SeveralFrameworksTests(PostgresCluster cluster)
{
    private static readonly string[] Derived = ["contribution", "evidence", "evidence_event", "evidence_quote"];

    [Fact]
    public async Task Shows_the_same_evidence_in_two_frameworks()
    {
        await using var app = await ConfirmedAsync();

        var kaairo = await app.SayAsync("priya", "/mylevel");
        var skylight = await app.SayAsync("priya", "/mylevel in skylight");

        kaairo.Text().ShouldContain("Security Practices in DevOps  ▰▰▰▱▱ Proficient (3 of 5)");
        skylight.Text().ShouldContain("Security, privacy, and compliance  ▰▰▰▱▱▱ DevOps engineer II (3 of 6)");
        skylight.Quotes().ShouldBe(kaairo.Quotes(), ignoreOrder: true);
        (await app.SayAsync("priya", "/mylevel security in skylight")).Quotes().ShouldBe((await app.SayAsync("priya", "/mylevel security")).Quotes());
    }

    [Fact]
    public async Task Looking_through_another_framework_changes_no_row_of_work_or_evidence()
    {
        await using var app = await ConfirmedAsync();
        await app.TakeAsync(Ticket.Of("B-1", Texts.Alert), Ticket.Of("B-2", Texts.Retrospective));
        var before = await RowsAsync(app);

        foreach (var message in new[] { "/mylevel", "/mylevel in govuk", "/mylevel why in govuk", "/mylevel in skylight", "/mylevel why in skylight", "/mylevel production in skylight-devops", "/mylevel in kaairo", "/growth" })
        {
            (await app.SayAsync("priya", message)).IsRefusal.ShouldBeFalse(message);
        }

        Derived.ShouldAllBe(table => before.Any(row => row.StartsWith($"{table} ", StringComparison.Ordinal)));
        (await RowsAsync(app)).ShouldBe(before);
    }

    [Theory]
    [InlineData("/mylevel in skylight-devops")]
    [InlineData("/mylevel in Skylight")]
    [InlineData("/mylevel IN sky")]
    [InlineData("/mylevel in DevOps engineer career pathway")]
    public async Task A_framework_is_named_by_its_id_the_start_of_it_or_its_title(string message)
    {
        await using var app = await ConfirmedAsync();

        (await app.SayAsync("priya", message)).Text().ShouldBe((await app.SayAsync("priya", "/mylevel in skylight")).Text());
    }

    [Theory]
    [InlineData("/mylevel in skyligth", "no such framework is loaded; found skyligth; allowed: dei-gen-p1, devopsschool-senior-devops, govuk-ddat-devops, kaairo-devops, skylight-devops. Did you mean /mylevel in skylight-devops?")]
    [InlineData("/mylevel in kairo-devop", "Did you mean /mylevel in kaairo-devops?")]
    [InlineData("/mylevel in dora", "found dora; allowed: dei-gen-p1, devopsschool-senior-devops, govuk-ddat-devops, kaairo-devops, skylight-devops. Type one of these: /mylevel in <framework>.")]
    [InlineData("/mylevel in devops", "several frameworks fit; found devops; allowed: dei-gen-p1, devopsschool-senior-devops, govuk-ddat-devops, kaairo-devops, skylight-devops.")]
    [InlineData("/mylevel distributed-systems", "kaairo-devops has no such competency; found distributed-systems;")]
    [InlineData("/mylevel distributed-systems", "Did you mean /mylevel distributed-systems in skylight-devops?")]
    [InlineData("/mylevel ci-cd in skylight", "Did you mean /mylevel ci-cd in kaairo-devops?")]
    [InlineData("/mylevel skylight", "Did you mean /mylevel in skylight-devops?")]
    [InlineData("/mylevel ci-cd in skylight", "skylight-devops has no such competency; found ci-cd;")]
    public async Task What_no_framework_has_is_refused_with_what_may_be_meant(string message, string expected)
    {
        await using var app = await TestApp.StartAsync(cluster);

        var reply = await app.SayAsync("priya", message);

        reply.IsRefusal.ShouldBeTrue();
        reply.Text().ShouldContain(expected);
    }

    [Fact]
    public async Task An_in_that_belongs_to_a_title_names_no_framework()
    {
        await using var app = await ConfirmedAsync();
        var expected = (await app.SayAsync("priya", "/mylevel security-practices")).Text();

        (await app.SayAsync("priya", "/mylevel Security Practices in DevOps")).Text().ShouldBe(expected);
        (await app.SayAsync("priya", "/mylevel security practices in devops in kaairo")).Text().ShouldBe(expected);
    }

    [Fact]
    public async Task Each_framework_is_read_against_the_persons_own_level_in_it()
    {
        await using var app = await ConfirmedAsync();
        await app.ImportAsync(Member.Dana, Member.Priya, Member.Priya with { Framework = "skylight-devops", Level = "senior" });

        (await app.SayAsync("priya", "/mylevel")).Text().ShouldContain("your evidence beside Mid-Level");
        var skylight = (await app.SayAsync("priya", "/mylevel in skylight")).Text();

        skylight.ShouldContain("your evidence beside Senior DevOps engineer");
        skylight.ShouldContain("owned; Senior DevOps engineer asks for 4 of 6; working toward led");
        (await app.SayAsync("priya", "/coach settings")).Text().ShouldContain("mid in kaairo-devops, senior in skylight-devops");
    }

    [Fact]
    public async Task Whose_only_level_is_in_one_framework_sees_that_one_unasked()
    {
        await using var app = await ConfirmedAsync();
        await app.ImportAsync(Member.Dana, Member.Priya with { Framework = "skylight-devops", Level = "staff" });

        (await app.SayAsync("priya", "/mylevel")).Text().ShouldContain("(Skylight): your evidence beside Staff DevOps engineer");
        (await app.SayAsync("priya", "/growth")).IsRefusal.ShouldBeFalse();
        (await app.SayAsync("priya", "/mylevel in kaairo")).Text().ShouldContain("(Kaairo): your evidence\n");
    }

    [Fact]
    public async Task Without_a_level_in_it_each_competency_names_the_level_whose_expectation_it_meets()
    {
        await using var app = await ConfirmedAsync();

        var text = (await app.SayAsync("priya", "/mylevel in skylight")).Text();

        text.ShouldStartWith("DevOps engineer career pathway (Skylight): your evidence\n");
        text.ShouldContain("owned; meets what DevOps engineer II asks for; working toward led");
        text.ShouldContain("executed; meets what DevOps engineer I asks for; working toward owned: 2 of 3 months at owned");
    }

    [Fact]
    public async Task A_teams_figure_is_named_and_is_no_gap()
    {
        await using var app = await ConfirmedAsync();
        await app.ImportAsync(Member.Dana, Member.Priya, Member.Priya with { Framework = "dei-gen-p1", Level = "p1" });

        var report = (await app.SayAsync("priya", "/mylevel in dei")).Text();
        var why = (await app.SayAsync("priya", "/mylevel why in dei")).Text();
        var one = await app.SayAsync("priya", "/mylevel deployment-frequency in dei");

        report.ShouldContain("Problem-solving  ▰ P1\n    executed; P1 Entry-Level Professional asks for supported\n");
        report.ShouldContain("The framework lists these, too: Deployment frequency, Change failure rate, Pipeline reliability. Figures like this are a team's; they are never counted for a person.");
        report.ShouldNotContain("• Deployment frequency");
        why.ShouldNotContain("Change failure rate");
        one.IsRefusal.ShouldBeFalse();
        one.Text().ShouldContain("never counted for a person");
        one.Quotes().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_below_the_only_step_of_a_framework_is_in_progress_there()
    {
        await using var app = await ConfirmedAsync();

        var text = (await app.SayAsync("priya", "/mylevel in devopsschool")).Text();

        text.ShouldContain("In progress\n");
        text.ShouldContain("Security & compliance mindset  ▱ Senior not yet shown\n    owned; working toward led: ");
        text.ShouldNotContain("Demonstrated\n");
    }

    [Fact]
    public async Task The_list_of_frameworks_counts_a_teams_figures_apart()
    {
        await using var app = await TestApp.StartAsync(cluster);

        var text = (await app.SayAsync("priya", "/coach frameworks")).Text();

        text.ShouldContain("7 competencies (3 of them a team's figures), 1 level (P1 Entry-Level Professional)");
        text.ShouldContain("10 competencies, 1 level (Senior DevOps Engineer)");
    }

    [Fact]
    public async Task What_another_framework_offers_next_stays_in_it()
    {
        await using var app = await ConfirmedAsync();

        Buttons(await app.SayAsync("priya", "/mylevel in skylight")).ShouldBe(["/growth in skylight-devops", "/mylevel why in skylight-devops"]);
        Buttons(await app.SayAsync("priya", "/mylevel in kaairo")).ShouldBe(["/growth", "/mylevel why"]);
    }

    [Fact]
    public async Task Whoever_has_no_level_anywhere_sees_kaairo()
    {
        await using var app = await TestApp.StartAsync(cluster);

        (await app.SayAsync("dana", "/mylevel")).Text().ShouldStartWith("DevOps Engineer competency framework (Kaairo): your evidence\n");
    }

    private static List<string> Buttons(ChatReply reply) =>
        [.. reply.Blocks.OfType<ChatBlock.Buttons>().SelectMany(block => block.Items).Select(button => button.Command)];

    private static async Task<List<string>> RowsAsync(TestApp app)
    {
        var rows = new List<string>();
        foreach (var table in Derived)
        {
            rows.AddRange(await app.RowsAsync<string>($"select '{table} ' || to_jsonb(t)::text from {table} t order by 1"));
        }

        return rows;
    }

    /// <summary>Three months of rotations, two of rollbacks.</summary>
    private async Task<TestApp> ConfirmedAsync()
    {
        var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(
            Ticket.Of("A-1", Texts.Rotation) with { Closed = "2026-02-10" },
            Ticket.Of("A-2", Texts.Rotation) with { Closed = "2026-03-10" },
            Ticket.Of("A-3", Texts.Rotation) with { Closed = "2026-04-15" },
            Ticket.Of("A-4", Texts.Rollback) with { Closed = "2026-05-20" },
            Ticket.Of("A-5", Texts.Rollback) with { Closed = "2026-04-20" });
        await app.SayAsync("priya", "/evidence confirm all");
        return app;
    }
}
