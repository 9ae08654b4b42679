namespace CoachBot.Tests.Packs;

/// <summary>Every part that a framework may hold beside its competencies, small.</summary>
internal static class ProfileFixture
{
    public const string Parts = """
        milestones:
          - { horizon: 30 days, items: [Meets the team., Reads the runbooks.] }
          - { horizon: 60 days, items: [Owns a part.] }
        kpis:
          - { id: deploys, title: Deploys, target: "10 or more", cadence: Weekly }
          - { id: restores, title: Restores, target: 1 hour, cadence: Monthly }
        skills:
          - { title: Linux, tier: must, importance: Critical }
          - { title: Meshes, tier: emerging, importance: Optional }
        soft-skills: [Calm, Candour]
        scorecard: [Operations]
        responsibilities:
          - { group: Strategic, items: [Plans ahead.] }
          - { group: Daily, items: [Looks at alerts., Helps.] }
        deliverables:
          - { group: Papers, items: [A plan.] }
        decision-rights:
          - { group: Alone, items: [Names of variables.] }
        career-paths: { from: [Intern], to: [Lead, Architect], adjacent: [Trainer] }
        promotion-skills: [Thinks of the whole.]
        qualifications: [A year of work.]
        tools:
          - { category: Clouds, items: [One, Another] }
        components:
          - { kind: task, items: [Sweep] }
          - { kind: competency, items: [Operations] }

        """;

    public static PackFixture WithProfile(this PackFixture packs) =>
        packs.Change(PackFixture.Framework, "competencies:\n", $"{Parts}competencies:\n")
            .Change(PackFixture.Framework, "title: Junior }", "title: Junior, dimensions: [{name: Scope, value: Small}, {name: Freedom, value: Some}] }");
}
