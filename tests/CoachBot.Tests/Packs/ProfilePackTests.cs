using CoachBot.Core.Frameworks;

namespace CoachBot.Tests.Packs;

public sealed class ProfilePackTests : IDisposable
{
    private readonly PackFixture _packs = new();

    public void Dispose() => _packs.Dispose();

    [Fact]
    public void What_a_framework_says_beside_its_competencies_is_read_whole_in_its_order()
    {
        var profile = Read(_packs.WithProfile());

        profile.Dimensions.ShouldBe([new("junior", "Scope", "Small"), new("junior", "Freedom", "Some")]);
        profile.Milestones.Select(milestone => milestone.Horizon).ShouldBe(["30 days", "60 days"]);
        profile.Milestones[0].Items.ShouldBe(["Meets the team.", "Reads the runbooks."]);
        profile.Kpis.ShouldBe([new("deploys", "Deploys", "10 or more", "Weekly"), new("restores", "Restores", "1 hour", "Monthly")]);
        profile.Skills.ShouldBe([new("Linux", "must", "Critical"), new("Meshes", "emerging", "Optional")]);
        profile.SoftSkills.ShouldBe(["Calm", "Candour"]);
        profile.Scorecard.ShouldBe(["Operations"]);
        profile.Responsibilities.ShouldBe([new("Strategic", "Plans ahead."), new("Daily", "Looks at alerts."), new("Daily", "Helps.")]);
        profile.Deliverables.ShouldBe([new("Papers", "A plan.")]);
        profile.DecisionRights.ShouldBe([new("Alone", "Names of variables.")]);
        profile.CareerPaths.From.ShouldBe(["Intern"]);
        profile.CareerPaths.To.ShouldBe(["Lead", "Architect"]);
        profile.CareerPaths.Adjacent.ShouldBe(["Trainer"]);
        profile.PromotionSkills.ShouldBe(["Thinks of the whole."]);
        profile.Qualifications.ShouldBe(["A year of work."]);
        profile.Tools.ShouldBe([new("Clouds", "One"), new("Clouds", "Another")]);
        profile.Components.ShouldBe([new("task", "Sweep"), new("competency", "Operations")]);
    }

    [Fact]
    public void A_framework_that_says_nothing_beside_them_has_an_empty_profile()
    {
        var profile = Read(_packs);

        profile.Dimensions.ShouldBeEmpty();
        profile.Kpis.ShouldBeEmpty();
        profile.Components.ShouldBeEmpty();
        profile.CareerPaths.ShouldBe(CareerPaths.None);
    }

    [Fact]
    public void A_teams_figure_is_a_competency_that_nothing_feeds()
    {
        _packs.Change(PackFixture.Framework, "competencies:\n", "competencies:\n  - { id: deploys, title: Deploys, team: true, description: How often. }\n");

        var figure = _packs.Folder.Load().Frameworks.ShouldHaveSingleItem().Competencies[0];

        figure.IsTeamFigure.ShouldBeTrue();
        figure.Practices.ShouldBeEmpty();
        figure.Expectations.ShouldBeEmpty();
    }

    private static RoleProfile Read(PackFixture packs) => packs.Folder.Load().Frameworks.ShouldHaveSingleItem().Profile;
}
