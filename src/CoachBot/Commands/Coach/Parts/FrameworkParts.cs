using CoachBot.Core.Chat;
using CoachBot.Core.Frameworks;

namespace CoachBot.Commands.Coach.Parts;

/// <summary>The parts that can be asked for, in the order in which they are offered.</summary>
internal static class FrameworkParts
{
    public static IReadOnlyList<IFrameworkPart> All { get; } = [new LevelsPart(), new RolePart(), new SkillsPart(), new MilestonesPart(), new PathPart(), new KpisPart()];

    public static IReadOnlyList<IFrameworkPart> Of(Framework framework) => [.. All.Where(part => part.SectionsOf(framework, null).Count > 0)];

    public static IFrameworkPart? Find(string typed) => All.FirstOrDefault(part => part.Name.Equals(typed, StringComparison.OrdinalIgnoreCase));

    /// <summary>A button for each part; a team's figures are offered to those who answer for a team.</summary>
    public static IEnumerable<Button> Offers(Framework framework, bool answersForTeam) =>
        from part in Of(framework)
        where answersForTeam || part.Name != KpisPart.PartName
        select new Button(part.Offer, CommandOf(framework, part));

    public static string CommandOf(Framework framework, IFrameworkPart part) => $"/coach frameworks {framework.Id} {part.Name}";
}
