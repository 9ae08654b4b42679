using CoachBot.Core.Frameworks;
using CoachBot.Core.People;

namespace CoachBot.Commands.Coach.Parts;

/// <summary>What leads to the role and what comes after it, with what that takes.</summary>
internal sealed class PathPart : IFrameworkPart
{
    private const string NeverScored = "Shown, never scored: nobody is measured by them here.";

    public string Name => "path";

    public string Offer => "Career paths and qualifications";

    public string Preface => "";

    public IReadOnlyList<PartSection> SectionsOf(Framework framework, LevelTarget? own) =>
    [
        .. PartSection.Of("What leads here", framework.Profile.CareerPaths.From),
        .. PartSection.Of("What comes next", framework.Profile.CareerPaths.To),
        .. PartSection.Of("What the next role up needs", framework.Profile.PromotionSkills),
        .. PartSection.Of("To the side", framework.Profile.CareerPaths.Adjacent),
        .. PartSection.Of("Qualifications", framework.Profile.Qualifications, NeverScored),
        .. PartSection.OfComponents("Qualifications", framework, "qualification", NeverScored),
    ];
}
