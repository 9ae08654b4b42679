using CoachBot.Chat;
using CoachBot.Core.Frameworks;
using CoachBot.Core.People;

namespace CoachBot.Commands.Coach.Parts;

/// <summary>The whole onboarding track.</summary>
internal sealed class MilestonesPart : IFrameworkPart
{
    public string Name => "milestones";

    public string Offer => "Onboarding track";

    public string Preface => Wording.Horizons;

    public IReadOnlyList<PartSection> SectionsOf(Framework framework, LevelTarget? own) =>
        [.. framework.Profile.Milestones.SelectMany(milestone => PartSection.Of(milestone.Horizon, milestone.Items))];
}
