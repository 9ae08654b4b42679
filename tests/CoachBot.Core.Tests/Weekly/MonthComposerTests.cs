using CoachBot.Core.Weekly;

namespace CoachBot.Core.Tests.Weekly;

public sealed class MonthComposerTests
{
    [Fact]
    public void A_log_and_the_postmortem_of_about_its_day_are_one_incident_and_a_postmortem_is_ones_alone()
    {
        var month = Compose(5, [Log("L-1", "2026-05-03"), Log("L-2", "2026-05-04"), Written("PM-1", "2026-05-06"), Written("PM-2", "2026-05-25")]);

        month.Incidents.ShouldBe(3);
        month.WithoutPostmortem.Items.Select(incident => incident.Work.ExternalId).ShouldBe(["L-2"]);
    }

    [Theory]
    [InlineData("2026-05-09", 1)]
    [InlineData("2026-05-10", 0)]
    [InlineData("2026-05-17", 0)]
    [InlineData("2026-05-18", 0)]
    [InlineData("2026-05-19", 1)]
    public void A_postmortem_is_dated_from_a_day_before_to_a_week_after(string dated, int without) =>
        Compose(5, [Log("L-1", "2026-05-11") with { DoneAt = Some.At("2026-05-11") }, Written("PM-1", dated)]).WithoutPostmortem.Items.Count.ShouldBe(without);

    [Fact]
    public void Follow_ups_of_other_months_are_not_counted() =>
        Compose(5, [Written("PM-1", "2026-05-06")], [Open("PM-1", "One"), Open("PM-1", "Two"), Open("PM-0", "Older")]).OpenFollowUps.ShouldBe(2);

    [Fact]
    public void Of_fewer_than_five_people_nothing_is_said_of_their_word_or_their_nights()
    {
        MonthIncident[] incidents = [Log("L-1", "2026-05-03"), Log("L-2", "2026-05-14") with { IsVouched = true }];

        var (small, large) = (Compose(4, incidents), Compose(5, incidents));

        (small.NotVouched, small.Load).ShouldBe((null, null));
        large.NotVouched.ShouldBe(1);
        large.Load.ShouldNotBeNull().NightPages.ShouldBe(2);
    }

    [Fact]
    public void A_title_names_nobody() =>
        Compose(5, [Log("L-1", "2026-05-03") with { Title = "Mei Tanaka's queue is stuck" }]).WithoutPostmortem.Items[0].Title.ShouldBe("[colleague]'s queue is stuck");

    [Fact]
    public void A_month_without_incidents_is_a_month() => Compose(5, []).Incidents.ShouldBe(0);

    private static Month Compose(int people, IReadOnlyList<MonthIncident> incidents, IReadOnlyList<OpenFollowUp>? followUps = null) =>
        MonthComposer.Compose(new("checkout", new(2026, 5, 1), people, incidents, followUps ?? []) { Load = new("checkout", people, 9, 2), Names = new(["Mei Tanaka"]) });

    private static MonthIncident Log(string id, string day) => new(new("oncall", id), $"Title of {id}", Some.At(day), false, false);

    private static MonthIncident Written(string id, string day) => Log(id, day) with { IsPostmortem = true };

    private static OpenFollowUp Open(string work, string title) => new(new("oncall", work), title, Some.At("2026-05-03"));
}
