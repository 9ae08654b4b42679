using CoachBot.Core;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Levels;

namespace CoachBot.Tests.Packs;

/// <summary>The facts of the senior blueprint as its page states them, written down apart from the pack.</summary>
public sealed class DevOpsSchoolPackTests
{
    private static Framework Senior { get; } = ReadExamples.Library.Find("devopsschool-senior-devops")!;

    private static RoleProfile Profile => Senior.Profile;

    [Fact]
    public void Its_ten_scorecard_dimensions_are_its_competencies()
    {
        Senior.Competencies.Select(competency => (competency.Id.Value, competency.Title)).ShouldBe(DevOpsSchoolFacts.Scorecard);
        Profile.Scorecard.ShouldBe(DevOpsSchoolFacts.Scorecard.Select(dimension => dimension.Title));
        Profile.Scorecard.Count.ShouldBe(10);
        Senior.Competencies.ShouldAllBe(competency => !competency.IsTeamFigure && !competency.IsCore && competency.Kind == null);
    }

    [Fact]
    public void Each_can_be_reached_and_a_senior_is_expected_to_have_led_it()
    {
        EnumText.Of(Senior.Scale.ShouldHaveSingleItem().Rung).ShouldBe("led");
        Senior.Levels.ShouldHaveSingleItem().Title.ShouldBe("Senior DevOps Engineer");
        foreach (var competency in Senior.Competencies)
        {
            competency.Practices.ShouldContain(link => link.Weight >= LevelRule.QualifyingWeight);
            var expectation = competency.Expectations.ShouldHaveSingleItem();
            (expectation.Level, expectation.Track, expectation.Proficiency.Id).ShouldBe(("senior", null, "senior"));
            expectation.Descriptor.ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Fact]
    public void Has_the_twenty_one_KPIs_with_their_targets_and_cadences()
    {
        Profile.Kpis.Select(kpi => (kpi.Title, kpi.Target, kpi.Cadence)).ShouldBe(DevOpsSchoolFacts.Kpis);
        Profile.Kpis.Count.ShouldBe(21);
    }

    [Fact]
    public void No_competency_is_one_of_the_KPIs() =>
        Senior.Competencies.Select(competency => competency.Id.Value).Intersect(Profile.Kpis.Select(kpi => kpi.Id)).ShouldBeEmpty();

    [Fact]
    public void Has_the_twenty_nine_technical_skills_with_tier_and_importance()
    {
        Profile.Skills.Select(skill => (skill.Tier, skill.Title, skill.Importance)).ShouldBe(DevOpsSchoolFacts.Skills);
        Profile.Skills.GroupBy(skill => skill.Tier).Select(tier => (tier.Key, tier.Count())).ShouldBe([("must", 9), ("good", 8), ("advanced", 7), ("emerging", 5)]);
    }

    [Fact]
    public void Has_the_eight_soft_skills_of_section_nine() => Profile.SoftSkills.ShouldBe(DevOpsSchoolFacts.SoftSkills);

    [Fact]
    public void Has_the_thirty_eight_rows_of_tools() => Profile.Tools.Select(tool => (tool.Category, tool.Title)).ShouldBe(DevOpsSchoolFacts.Tools, ignoreOrder: true);

    [Fact]
    public void Has_the_twenty_six_responsibilities_in_their_six_groups()
    {
        Profile.Responsibilities.Count.ShouldBe(26);
        Groups(Profile.Responsibilities).ShouldBe([
            ("Strategic", 5), ("Operational", 5), ("Technical", 6), ("Cross-functional or stakeholder", 4), ("Governance, compliance, or quality", 3),
            ("Leadership (senior IC scope)", 3),
        ]);
    }

    [Fact]
    public void Has_the_twenty_one_deliverables_in_their_five_groups()
    {
        Profile.Deliverables.Count.ShouldBe(21);
        Groups(Profile.Deliverables).ShouldBe([
            ("Platform and infrastructure", 4), ("Delivery and automation", 4), ("Observability and operations", 5), ("Security and compliance", 4),
            ("Planning and communication", 4),
        ]);
    }

    [Fact]
    public void Has_the_decision_rights_of_its_four_parts() =>
        Groups(Profile.DecisionRights).ShouldBe([
            ("Can decide independently (within defined standards)", 5), ("Requires team approval (peer review / platform governance)", 4),
            ("Requires manager/director/executive approval", 5), ("Budget, architecture, vendor, delivery, hiring, compliance authority (typical)", 6),
        ]);

    [Fact]
    public void Has_the_six_horizons_with_as_many_goals_as_the_page() =>
        Profile.Milestones.Select(milestone => (milestone.Horizon, milestone.Items.Count)).ShouldBe([
            ("30 days", 4), ("60 days", 4), ("90 days", 3), ("6 months", 2), ("12 months", 4), ("Long-term (18–36 months)", 3),
        ]);

    // Words that a goal cannot be told without, however it is worded.
    [Theory]
    [InlineData(0, 2, "shadowed on-call")]
    [InlineData(0, 3, "quick win")]
    [InlineData(1, 0, "one domain of the platform")]
    [InlineData(2, 2, "one engineer or more")]
    [InlineData(3, 0, "two or more")]
    [InlineData(4, 0, "golden paths")]
    [InlineData(5, 0, "self-service")]
    public void A_goal_keeps_its_fact(int horizon, int goal, string words) => Profile.Milestones[horizon].Items[goal].ShouldContain(words);

    [Fact]
    public void Names_the_roles_before_after_and_beside_it()
    {
        Profile.CareerPaths.From.ShouldBe(["DevOps Engineer (mid-level)", "Systems Engineer / Cloud Engineer", "SRE (mid-level)", "Software Engineer"]);
        Profile.CareerPaths.To.ShouldBe([
            "Staff DevOps Engineer / Staff Platform Engineer", "Principal DevOps Engineer / Principal SRE", "Platform Engineering Lead",
            "Engineering Manager, Platform/DevOps", "Cloud Architect / Solutions Architect (internal)",
        ]);
        Profile.CareerPaths.Adjacent.ShouldBe([
            "Security Engineering / DevSecOps", "SRE specialization", "Cloud Networking specialization", "Developer Productivity / Build Engineering",
        ]);
    }

    [Fact]
    public void Has_five_promotion_skills() => Profile.PromotionSkills.Count.ShouldBe(5);

    [Theory]
    [InlineData("5–10 years")]
    [InlineData("3+")]
    [InlineData("bachelor's degree")]
    [InlineData("AWS Certified SysOps Administrator")]
    [InlineData("Azure DevOps Engineer Expert")]
    [InlineData("Google Professional Cloud DevOps Engineer")]
    [InlineData("CKA ")]
    [InlineData("CKAD")]
    [InlineData("HashiCorp Terraform Associate")]
    [InlineData("CCSK")]
    public void Keeps_what_people_bring(string words) => Profile.Qualifications.ShouldContain(qualification => qualification.Contains(words));

    [Theory]
    [InlineData("hospital")]
    [InlineData("comment")]
    [InlineData("โ")]
    [InlineData("Subscribe")]
    public void The_noise_of_the_page_stayed_outside(string noise) =>
        Profile.Responsibilities.Concat(Profile.Deliverables).Concat(Profile.DecisionRights).Select(item => item.Title)
            .Concat(Profile.Qualifications).Concat(Profile.PromotionSkills).Concat(Profile.Kpis.Select(kpi => kpi.Target))
            .Concat(Profile.Milestones.SelectMany(milestone => milestone.Items))
            .ShouldAllBe(text => !text.Contains(noise, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Says_what_is_read_into_it()
    {
        Senior.Source.ShouldContain("DevOpsSchool");
        Senior.Interpretation.ShouldBe(["scale", "rungs", "descriptors", "links"]);
        Profile.Dimensions.ShouldBeEmpty();
        Profile.Components.ShouldBeEmpty();
    }

    private static IEnumerable<(string Group, int Count)> Groups(IEnumerable<GroupedItem> items) =>
        items.GroupBy(item => item.Group).Select(group => (group.Key, group.Count()));
}
