using CoachBot.Core.Chat;
using CoachBot.Core.Frameworks;
using CoachBot.Core.People;

namespace CoachBot.Commands.Coach;

/// <summary>The answer to <c>/coach frameworks</c>.</summary>
internal static class FrameworksReply
{
    public static ChatReply Of(Person person, IReadOnlyList<Framework> frameworks) => ChatReply.Of(
        new ChatBlock.Heading("Frameworks that are loaded"),
        new ChatBlock.Bullets([.. frameworks.Select(framework => new Bullet(
            $"{framework.Id}: {framework.Title}{OwnLevel(person, framework)}",
            $"{framework.Competencies.Count} competencies, {framework.Levels.Count} levels ({string.Join(", ", framework.Levels.Select(level => level.Title))}); source: {framework.Source}"))]),
        new ChatBlock.Note("See yourself in one with /mylevel in <framework>; the evidence is the same."));

    private static string OwnLevel(Person person, Framework framework) =>
        person.Targets.FirstOrDefault(target => target.Framework == framework.Id) is { } own ? $" (yours: {own.Level})" : "";
}
