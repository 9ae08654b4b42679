using CoachBot.Core.Weekly;
using CoachBot.Weekly;
using Microsoft.Extensions.Configuration;

namespace CoachBot.Tests.Weekly;

public sealed class WeeklyOptionsTests
{
    [Fact]
    public void Without_a_setting_every_team_has_every_week_of_the_year()
    {
        var (settings, problems) = new WeeklyOptions().Read();

        problems.ShouldBeEmpty();
        settings.IsOn.ShouldBeTrue();
        settings.Policy.Blackouts.ShouldBeEmpty();
        settings.Policy.Has(new IsoWeek(2026, 31), "payments").ShouldBeTrue();
    }

    [Fact]
    public void Days_and_stretches_are_blackouts_with_both_their_ends()
    {
        var (settings, problems) = new WeeklyOptions { Blackouts = " 2026-12-24..2027-01-02, 2026-11-26 ,, " }.Read();

        problems.ShouldBeEmpty();
        settings.Policy.Blackouts.ShouldBe([new DayRange(new(2026, 12, 24), new(2027, 1, 2)), new DayRange(new(2026, 11, 26), new(2026, 11, 26))]);
    }

    [Fact]
    public void A_cadence_is_of_the_team_as_the_people_file_writes_it()
    {
        var (settings, problems) = new WeeklyOptions { TeamCadences = "payments:2, Data Platform : 4" }.Read();

        problems.ShouldBeEmpty();
        settings.Policy.Cadences.ShouldBe(new Dictionary<string, int> { ["payments"] = 2, ["data-platform"] = 4 }, ignoreOrder: true);
        Enumerable.Range(1, 8).Count(week => settings.Policy.Has(new IsoWeek(2026, week), "data-platform")).ShouldBe(2);
    }

    [Theory]
    [InlineData("false", false)]
    [InlineData(" False ", false)]
    [InlineData("true", true)]
    [InlineData("", true)]
    public void It_is_off_only_when_the_organisation_says_so(string word, bool expected) =>
        new WeeklyOptions { IsOn = word }.Read().Weekly.IsOn.ShouldBe(expected);

    [Fact]
    public void Everything_wrong_is_told_at_once_by_the_name_of_its_setting()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Weekly:IsOn"] = "maybe",
            ["Weekly:Blackouts"] = "24.12.2026,2027-01-02..2026-12-24,2026-01-01..2026-12-31,2026-01-01..2026-01-02..2026-01-03",
            ["Weekly:TeamCadences"] = "payments,data:0,data:13,:2,ops:x,web:2,web:3,far:99999999999",
        }).Build();

        new WeeklyModule().Problems(settings).Select(problem => $"{problem.Where} {problem.Found}").ShouldBe(
        [
            "Weekly__IsOn maybe",
            "Weekly__Blackouts 24.12.2026",
            "Weekly__Blackouts 2027-01-02..2026-12-24",
            "Weekly__Blackouts 2026-01-01..2026-12-31",
            "Weekly__Blackouts 2026-01-01..2026-01-02..2026-01-03",
            "Weekly__TeamCadences payments",
            "Weekly__TeamCadences data:0",
            "Weekly__TeamCadences data:13",
            "Weekly__TeamCadences :2",
            "Weekly__TeamCadences ops:x",
            "Weekly__TeamCadences web",
            "Weekly__TeamCadences far:99999999999",
        ], ignoreOrder: true);
    }
}
