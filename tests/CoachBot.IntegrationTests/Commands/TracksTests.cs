using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Commands;

/// <summary>A ladder whose upper levels are divided: each person is read against their own track of it.</summary>
public sealed class TracksTests(PostgresCluster cluster)
{
    private static readonly Member Technical = Member.Priya with { Framework = "govuk-ddat-devops", Level = "senior", Track = "technical" };

    private static readonly Member Management = Member.Mei with { Framework = "govuk-ddat-devops", Level = "senior", Track = "management" };

    [Fact]
    public async Task Each_track_sees_its_own_expectations_and_names()
    {
        await using var app = await StartAsync(Technical, Management);

        var technical = (await app.SayAsync("priya", "/mylevel")).Text();
        var management = (await app.SayAsync("mei", "/mylevel")).Text();

        technical.ShouldContain("your evidence beside Senior DevOps engineer (technical)");
        technical.ShouldContain("Service support  ▰▰▱▱ Working (2 of 4)");
        technical.ShouldContain("Senior DevOps engineer asks for Expert (4 of 4)");
        technical.ShouldContain("Development process optimisation  ");
        technical.ShouldNotContain("(management)");
        management.ShouldContain("your evidence beside Senior DevOps engineer (management)");
        management.ShouldContain("Service support  ▰▰▱▱ Working (2 of 4)");
        management.ShouldContain("Development process optimisation (management)  ");
        management.ShouldNotContain("asks for Expert");
    }

    [Theory]
    [InlineData("priya", "Development process optimisation  ", "Senior DevOps engineer asks for Working (2 of 4): With guidance,")]
    [InlineData("mei", "Development process optimisation (management)  ", "Senior DevOps engineer asks for Practitioner (3 of 4): Analyses processes")]
    public async Task A_competency_found_by_either_name_is_told_as_the_persons_track_has_it(string person, string heading, string asks)
    {
        await using var app = await StartAsync(Technical, Management);

        var text = (await app.SayAsync(person, "/mylevel development-process-optimisation")).Text();

        text.ShouldStartWith(heading);
        text.ShouldContain(asks);
        (await app.SayAsync(person, "/mylevel Development process optimisation (management)")).Text().ShouldBe(text);
    }

    [Fact]
    public async Task What_others_see_and_the_next_step_use_the_names_of_the_track()
    {
        await using var app = await StartAsync(Technical, Management);

        (await app.SayAsync("dana", "/mylevel @mei")).Text().ShouldContain("Systems integration (management)");
        (await app.SayAsync("dana", "/mylevel @priya")).Text().ShouldNotContain("(management)");
        (await app.SayAsync("mei", "/mylevel why")).Text().ShouldContain("Systems integration (management): ");
    }

    [Fact]
    public async Task Whoever_has_no_track_is_told_what_each_asks_for_where_they_differ()
    {
        await using var app = await StartAsync(Technical with { Track = "" });

        var text = (await app.SayAsync("priya", "/mylevel")).Text();

        text.ShouldContain("your evidence beside Senior DevOps engineer\n");
        text.ShouldContain("Senior DevOps engineer asks for Expert (4 of 4) on the technical track, Practitioner (3 of 4) on the management track");
        text.ShouldContain("Senior DevOps engineer asks for Practitioner (3 of 4); working toward");
    }

    [Fact]
    public async Task Whoever_has_no_level_in_it_meets_a_divided_level_when_they_meet_every_track_of_it()
    {
        await using var app = await StartAsync(Member.Priya);

        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation) with { Closed = "2026-02-10" });
        await app.SayAsync("priya", "/evidence confirm all");
        var text = (await app.SayAsync("priya", "/mylevel in govuk")).Text();

        text.ShouldContain("owned; meets what Lead DevOps engineer asks for on every track; working toward led");
        text.ShouldContain("executed; meets what DevOps engineer asks for; working toward owned");
        text.ShouldNotContain("(management)");
        (await app.SayAsync("priya", "/coach frameworks")).Text().ShouldContain("Principal DevOps engineer), 2 tracks (technical, management); source: GOV.UK");
    }

    [Fact]
    public async Task A_target_on_a_track_changes_no_row_of_evidence()
    {
        await using var app = await StartAsync(Technical);
        var before = await app.RowsAsync<string>("select to_jsonb(evidence)::text from evidence order by 1");

        await app.ImportAsync(Member.Dana, Technical with { Track = "management" });
        (await app.SayAsync("priya", "/mylevel")).IsRefusal.ShouldBeFalse();
        (await app.SayAsync("priya", "/growth")).IsRefusal.ShouldBeFalse();

        before.ShouldNotBeEmpty();
        (await app.RowsAsync<string>("select to_jsonb(evidence)::text from evidence order by 1")).ShouldBe(before);
    }

    /// <summary>Two months of one runbook each, two of retrospectives, two of rotations.</summary>
    private async Task<TestApp> StartAsync(params Member[] members)
    {
        var app = await TestApp.StartAsync(cluster);
        await app.ImportAsync([Member.Dana, .. members]);
        foreach (var member in members)
        {
            Ticket[] tickets =
            [
                .. new[] { "I traced the errors back to a stale cache.", Texts.Retrospective, Texts.Rotation }.SelectMany((text, at) => new[]
                {
                    Ticket.Of($"{member.Id}-{at}-1", text) with { Closed = "2026-03-10", Assignee = member.Name },
                    Ticket.Of($"{member.Id}-{at}-2", text) with { Closed = "2026-04-15", Assignee = member.Name },
                }),
            ];
            await app.TakeAsync(tickets);
            await app.SayAsync(member.Id, "/evidence confirm all");
        }

        return app;
    }
}
