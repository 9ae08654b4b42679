using CoachBot.Core.Growth;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Weekly;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Weekly;

public sealed class DigestComposerTests
{
    private static readonly DigestComposer Composer = new(
        new([.. new[] { "alerting", "rollback" }.Select(id => new Practice(new(id), $"Practice {id}", "", [], [], []))], "hash"), new([new("one", "What now?")]));

    private static readonly Core.Frameworks.Framework Framework = Some.Framework(
        Some.CompetencyOf("watching", ("alerting", 100)) with { Title = "Watching", Expectations = [Some.Expects("mid", Involvement.Supported)] },
        Some.CompetencyOf("releasing", ("rollback", 100)) with { Title = "Releasing" });

    [Fact]
    public void Of_one_person_two_quotes_are_shown_and_in_a_large_team_one()
    {
        Compose([Reporting("priya", 3)]).Reports[0].Learned.Count.ShouldBe(2);
        Compose([.. Enumerable.Range(0, 6).Select(at => Reporting($"p{at}", 3))]).Reports.ShouldAllBe(line => line.Learned.Count == 1);
    }

    [Fact]
    public void Open_work_suits_a_team_whose_levels_ask_for_it()
    {
        var digest = Compose([Reporting("priya", 0)], [Opening("A-1", "alerting"), Opening("A-2", "rollback")]);

        digest.Open.Items.Select(open => open.Work.ExternalId).ShouldBe(["A-1"]);
        digest.Open.Items[0].Toward.ShouldBeEmpty();
    }

    [Fact]
    public void Of_five_or_more_it_suits_when_at_least_two_have_not_shown_it()
    {
        DigestReport[] four = [.. Enumerable.Range(0, 4).Select(at => Reporting($"p{at}", 1))];

        Compose([.. four, Reporting("p4", 0)], [Opening("A-1", "alerting")]).Open.Items.ShouldBeEmpty();
        Compose([.. four, Reporting("p4", 0), Reporting("p5", 0)], [Opening("A-1", "alerting")]).Open.Items.Count.ShouldBe(1);
    }

    [Fact]
    public void A_shared_goal_names_its_owner_beside_the_work_that_fits_it_first()
    {
        var priya = Reporting("priya", 0) with { Goal = new(Framework.Competencies[1], null) };

        var digest = Compose([priya, Reporting("mei", 0)], [Opening("A-1", "alerting"), Opening("A-2", "rollback")]);

        digest.Open.Items.Select(open => open.Work.ExternalId).ShouldBe(["A-2", "A-1"]);
        digest.Open.Items[0].Toward.ShouldBe([new SharedGoal(new("priya"), "priya", "Releasing")]);
        digest.About(new("mei")).Open.ShouldBeEmpty();
        digest.About(new("priya")).Open.Count.ShouldBe(1);
    }

    [Fact]
    public void A_follow_up_that_has_a_ticket_is_that_ticket() =>
        Compose([Reporting("priya", 0)], [Opening("A-1", "alerting"), Opening("PM-1", "alerting") with { Tracker = "A-1" }, Opening("PM-2", "alerting") with { Tracker = "A-7" }])
            .Open.Items.Select(open => open.Work.ExternalId).ShouldBe(["A-1", "PM-2"]);

    [Fact]
    public void A_follow_up_ages_after_two_weeks_the_oldest_first_and_what_is_shown_as_open_is_shown_once()
    {
        var digest = Compose(
            [Reporting("priya", 0)], [Opening("PM-9", "alerting")],
            [Waiting("PM-1", 14), Waiting("PM-2", 15), Waiting("PM-3", 50), Waiting("PM-9", 90) with { Title = "Do PM-9" }, Waiting("PM-4", 22), Waiting("PM-5", 23), Waiting("PM-6", 24)]);

        digest.Ageing.Items.Select(open => (open.Work.ExternalId, open.Weeks)).ShouldBe([("PM-3", 7), ("PM-6", 3), ("PM-5", 3), ("PM-4", 3)]);
        digest.Ageing.More.ShouldBe(1);
    }

    [Fact]
    public void A_follow_up_that_blames_somebody_is_counted_and_not_repeated()
    {
        var digest = Compose([Reporting("priya", 0)], [], [new(new("postmortems", "PM-1"), "Jonas forgot to rotate the key, teach him", Some.At("2026-05-01"))]);

        digest.Ageing.Items.ShouldBe([new AgeingFollowUp(new("postmortems", "PM-1"), null, 6)]);
    }

    [Fact]
    public void Practices_to_pass_on_come_in_turns_of_three()
    {
        string[] ids = ["a", "b", "c", "d", "e"];
        var composer = new DigestComposer(new([.. ids.Select(id => new Practice(new(id), id, "", [], [], []))], "hash"), new([new("one", "What now?")]));
        DigestReport[] reports = [.. Enumerable.Range(0, 5).Select(at => new DigestReport(
            Some.Person($"p{at}"), Framework, at < 2 ? [.. ids.Select(id => new DigestEvidence(Some.Evidence($"W-{id}", Involvement.Owned, "2026-05-01", id, person: $"p{at}"), false))] : [], null))];

        var weeks = Enumerable.Range(30, 5).Select(week => composer.Compose(Input(reports) with { Week = new(2026, week) }).Spread.Select(practice => practice.Title).ToList()).ToList();

        weeks.ShouldAllBe(week => week.Count == 3 && week.SequenceEqual(week.Order()));
        weeks.SelectMany(week => week).Distinct().Count().ShouldBe(5);
        ids.ShouldAllBe(id => weeks.Count(week => week.Contains(id)) == 3);
    }

    private static Digest Compose(IReadOnlyList<DigestReport> reports, IReadOnlyList<Opportunity>? open = null, IReadOnlyList<OpenFollowUp>? followUps = null) =>
        Composer.Compose(Input(reports) with { Open = open ?? [], FollowUps = followUps ?? [] });

    private static DigestInput Input(IReadOnlyList<DigestReport> reports) =>
        new() { Manager = new("dana"), Week = new(2026, 24), AsOf = Some.Today, Reports = reports, Names = new(reports.Select(report => report.Person.Name)) };

    /// <summary>Somebody who confirmed so many pieces of alerting in the week.</summary>
    private static DigestReport Reporting(string id, int pieces) => new(
        Some.Person(id) with { Targets = [new LevelTarget("ladder", "mid", null)] },
        Framework,
        [.. Enumerable.Range(1, pieces).Select(number => new DigestEvidence(Some.Evidence($"W-{id}-{number}", Involvement.Owned, $"2026-05-0{number}", "alerting", person: id), true))],
        null);

    private static Opportunity Opening(string id, string practice) => new(new(id.StartsWith("PM", StringComparison.Ordinal) ? "postmortems" : "csv", id), $"Do {id}", new HashSet<PracticeId> { new(practice) }, null);

    private static OpenFollowUp Waiting(string id, int days) => new(new("postmortems", id), $"Mend {id}", Some.Today.AddDays(-days));
}
