using CoachBot.Core.People;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Commands;

public sealed class CoachTests(PostgresCluster cluster)
{
    [Fact]
    public async Task Settings_show_consent_zone_and_levels()
    {
        await using var app = await TestApp.StartAsync(cluster);

        var text = (await app.SayAsync("priya", "/coach settings")).Text();

        text.ShouldContain("on: evidence is proposed to you");
        text.ShouldContain("Europe/London");
        text.ShouldContain("mid in kaairo-devops");
        (await app.SayAsync("lucia", "/coach settings")).Text().ShouldContain("off: nothing is derived about you");
    }

    [Fact]
    public async Task Consent_is_turned_by_the_person()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation) with { Assignee = "Lucía Fernández" });

        (await app.SayAsync("lucia", "/coach settings consent ON")).Text().ShouldContain("CoachBot is on for you.");
        (await app.EvidenceAsync("lucia")).ShouldHaveSingleItem();
        (await app.SayAsync("lucia", "/coach settings consent off")).Text().ShouldContain("Everything that was derived about you is deleted");

        (await app.PersonAsync("lucia")).Consent.ShouldBe(Consent.Off);
        (await app.ValueAsync<(string By, DateTimeOffset At)>("select consent_by, consent_at from person where id = 'lucia'"))
            .ShouldBe(("self", app.Clock.GetUtcNow()));
    }

    [Theory]
    [InlineData("/coach settings consent maybe", "Consent is neither on nor off; found maybe; allowed: on, off.")]
    [InlineData("/coach settings zona UTC", "found zona UTC; allowed: change, zone, weekday, hour, pause, consent. Did you mean /coach settings zone?")]
    [InlineData("/coach frameworks kairo", "No such framework is loaded; found kairo;")]
    [InlineData("/coach frameworks skyligth", "Did you mean /coach frameworks skylight-devops?")]
    [InlineData("/coach frameworks kaairo skyligth", "Did you mean /coach frameworks kaairo-devops skylight-devops?")]
    [InlineData("/coach frameworks kaairo rol", "This is neither a part of a framework nor another framework; found rol; allowed: levels, role, skills, milestones, path, kpis, dei-gen-p1,")]
    [InlineData("/coach frameworks kaairo rol", "Did you mean /coach frameworks kaairo-devops role?")]
    [InlineData("/coach frameworks kairo role", "No such framework is loaded; found kairo;")]
    [InlineData("/coach frameworks devops role", "Several frameworks fit; found devops;")]
    [InlineData("/coach frameworks role", "A part belongs to a framework; found role;")]
    [InlineData("/coach frameworks path 2", "Did you mean /coach frameworks kaairo-devops path?")]
    [InlineData("/coach frameworks kaairo role x", "found role x;")]
    [InlineData("/coach frameworks kaairo dei govuk", "found dei govuk;")]
    [InlineData("/coach frameworks dei role 3", "There is no such page; found 3; allowed: 1. Type /coach frameworks dei-gen-p1 role.")]
    [InlineData("/coach frameworks devopsschool role 0", "There is no such page; found 0; allowed: 1 to 2.")]
    [InlineData("/coach frameworx", "found frameworx; allowed: ask, coach, digest, evidence, frameworks, growth, help, home, mydata, mylevel, oncall, postmortem, settings. Did you mean /coach frameworks?")]
    [InlineData("/mydata what", "found what; allowed: who, who all, digest, digest last, notices, export, pause, delete.")]
    [InlineData("/mylevel securitty-practices", "kaairo-devops has no such competency; found securitty-practices; allowed: cloud-infrastructure-management, ci-cd, ")]
    [InlineData("/mylevel securitty-practices", "Did you mean /mylevel security-practices?")]
    [InlineData("/mylevel s in kaairo-devops", "several competencies fit; found s;")]
    [InlineData("/mylevel in skylark", "no such framework is loaded; found skylark; allowed: dei-gen-p1, devopsschool-senior-devops, govuk-ddat-devops, kaairo-devops, skylight-devops")]
    [InlineData("/mylevel in", "no such framework is loaded; allowed: dei-gen-p1, devopsschool-senior-devops, govuk-ddat-devops, kaairo-devops, skylight-devops")]
    [InlineData("/mylevel @pria", "nobody in the directory is called that; found @pria; allowed: a person's id or e-mail address. Did you mean priya?")]
    [InlineData("/mylevel @", "nobody in the directory is called that")]
    [InlineData("/mylevl", "there is no such command; found /mylevl; allowed: /coach, /digest, /evidence, /growth, /home, /mydata, /mylevel, /oncall, /postmortem. Did you mean /mylevel? /coach help shows all.")]
    [InlineData("hello there", "there is no such command; found /hello")]
    public async Task What_is_unknown_gets_a_sentence_that_says_what_is_known(string message, string expected)
    {
        await using var app = await TestApp.StartAsync(cluster);

        var reply = await app.SayAsync("priya", message);

        reply.IsRefusal.ShouldBeTrue();
        reply.Text().ShouldContain(expected);
    }

    [Fact]
    public async Task Two_people_of_one_name_are_told_apart_by_id()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.ImportAsync(new Member("mei2", "Mei Tanaka") { Team = "data", Manager = "dana" });

        (await app.SayAsync("dana", "/mylevel @Mei Tanaka")).Text().ShouldContain("several people are called that");
        (await app.SayAsync("dana", "/mylevel @mei2")).IsRefusal.ShouldBeFalse();
    }

    [Fact]
    public async Task Two_frameworks_are_laid_side_by_side_and_what_has_no_equivalent_is_said_so()
    {
        await using var app = await TestApp.StartAsync(cluster);

        var text = (await app.SayAsync("priya", "/coach frameworks kaairo skylight")).Text();

        text.ShouldContain("• Agile Methodologies\n    no equivalent");
        text.ShouldContain("largely Continuous delivery");
        text.ShouldContain("You in skylight-devops: /mylevel in skylight-devops");
    }
}
