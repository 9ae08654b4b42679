namespace CoachBot.Core.Frameworks;

/// <summary>What a framework says of a role beside its competencies. Shown to people; no level, gap or step is made of it.</summary>
public sealed record RoleProfile
{
    /// <summary>Of a framework that says nothing beside its competencies.</summary>
    public static RoleProfile Empty { get; } = new();

    /// <summary>What it says of its levels by named dimensions, in the levels' order.</summary>
    public IReadOnlyList<Dimension> Dimensions { get; init; } = [];

    /// <summary>What is to be reached by when.</summary>
    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    /// <summary>Definitions of a team's figures; nothing computes them, least of all for a person.</summary>
    public IReadOnlyList<Kpi> Kpis { get; init; } = [];

    /// <summary>The technical skills it lists.</summary>
    public IReadOnlyList<Skill> Skills { get; init; } = [];

    /// <summary>Its names of soft skills.</summary>
    public IReadOnlyList<string> SoftSkills { get; init; } = [];

    /// <summary>The dimensions of its scorecard, each the title of a competency.</summary>
    public IReadOnlyList<string> Scorecard { get; init; } = [];

    /// <summary>What the role answers for.</summary>
    public IReadOnlyList<GroupedItem> Responsibilities { get; init; } = [];

    /// <summary>What the role makes and looks after.</summary>
    public IReadOnlyList<GroupedItem> Deliverables { get; init; } = [];

    /// <summary>The roles around this one.</summary>
    public CareerPaths CareerPaths { get; init; } = CareerPaths.None;

    /// <summary>What the next role up needs.</summary>
    public IReadOnlyList<string> PromotionSkills { get; init; } = [];

    /// <summary>What people bring to the role.</summary>
    public IReadOnlyList<string> Qualifications { get; init; } = [];

    /// <summary>What the role may decide, and what others must agree to.</summary>
    public IReadOnlyList<GroupedItem> DecisionRights { get; init; } = [];

    /// <summary>The tools it names.</summary>
    public IReadOnlyList<Tool> Tools { get; init; } = [];

    /// <summary>The parts of a profile that lists its parts by kind.</summary>
    public IReadOnlyList<Component> Components { get; init; } = [];
}
