using CoachBot.Core.Frameworks;
using CoachBot.Core.People;

namespace CoachBot.Commands.Coach.Parts;

/// <summary>What the role answers for, what it makes, and what it may decide.</summary>
internal sealed class RolePart : IFrameworkPart
{
    public string Name => "role";

    public string Offer => "What the role does and decides";

    public string Preface => "";

    public IReadOnlyList<PartSection> SectionsOf(Framework framework, LevelTarget? own) =>
    [
        .. PartSection.OfGroups("Responsibilities", framework.Profile.Responsibilities),
        .. PartSection.OfComponents("Responsibilities", framework, "responsibility"),
        .. PartSection.OfComponents("Tasks", framework, "task"),
        .. PartSection.OfGroups("Deliverables", framework.Profile.Deliverables),
        .. PartSection.OfGroups("Decision rights", framework.Profile.DecisionRights),
    ];
}
