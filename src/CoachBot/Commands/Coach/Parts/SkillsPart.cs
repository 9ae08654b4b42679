using CoachBot.Core.Chat;
using CoachBot.Core.Frameworks;
using CoachBot.Core.People;

namespace CoachBot.Commands.Coach.Parts;

/// <summary>The skills by how soon the role needs them, the soft ones, and the tools.</summary>
internal sealed class SkillsPart : IFrameworkPart
{
    public string Name => "skills";

    public string Offer => "Skills and tools";

    public string Preface => "";

    public IReadOnlyList<PartSection> SectionsOf(Framework framework, LevelTarget? own) =>
    [
        .. framework.Profile.Skills.GroupBy(skill => skill.Tier)
            .SelectMany(tier => PartSection.Of(TitleOf(tier.Key), tier.Select(skill => new Bullet(skill.Title, skill.Importance)))),
        .. PartSection.Of("Soft skills", framework.Profile.SoftSkills),
        .. PartSection.OfComponents("Skills", framework, "skill"),
        .. PartSection.OfComponents("Knowledge", framework, "knowledge"),
        .. PartSection.Of("Tools", framework.Profile.Tools.GroupBy(tool => tool.Category).Select(box => new Bullet(box.Key, string.Join(", ", box.Select(tool => tool.Title))))),
    ];

    private static string TitleOf(string tier) => tier switch
    {
        "must" => "Technical skills: must have",
        "good" => "Technical skills: good to have",
        _ => $"Technical skills: {tier}",
    };
}
