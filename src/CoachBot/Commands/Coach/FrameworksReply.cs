using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.Frameworks;

namespace CoachBot.Commands.Coach;

/// <summary>The answer to <c>/coach frameworks</c>.</summary>
internal static class FrameworksReply
{
    public static ChatReply Of(IReadOnlyList<Framework> frameworks) => ChatReply.Of(
        new ChatBlock.Heading("Frameworks that are loaded"),
        new ChatBlock.Bullets([.. frameworks.Select(framework => new Bullet(
            $"{framework.Id}: {framework.Title}",
            $"{Held(framework)}, {Wording.Count(framework.Levels.Count, "level", "levels")} ({string.Join(", ", framework.Levels.Select(level => level.Title))}){TracksOf(framework)}; source: {framework.Source}"))]),
        new ChatBlock.Buttons([.. frameworks.Select(framework => new Button(framework.Id, $"/coach frameworks {framework.Id}"))]),
        new ChatBlock.Note("See yourself in one with /mylevel in <framework>; the evidence is the same."));

    /// <summary>How many competencies it has, a team's figures told apart.</summary>
    public static string Held(Framework framework)
    {
        var figures = framework.Competencies.Count(competency => competency.IsTeamFigure);
        var all = Wording.Count(framework.Competencies.Count, "competency", "competencies");
        return figures == 0 ? all : $"{all} ({figures} of them a team's figures)";
    }

    private static string TracksOf(Framework framework) =>
        framework.Tracks.Count == 0 ? "" : $", {framework.Tracks.Count} tracks ({string.Join(", ", framework.Tracks)})";
}
