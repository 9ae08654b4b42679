using CoachBot.Core.Chat;
using CoachBot.Core.Frameworks;
using CoachBot.Core.People;

namespace CoachBot.Commands.Coach.Parts;

/// <summary>What one does at each level: who stands on it, its dimensions, and what is expected there. The reader's own level comes first.</summary>
internal sealed class LevelsPart : IFrameworkPart
{
    public string Name => "levels";

    public string Offer => "What one does at each level";

    public string Preface => "";

    public IReadOnlyList<PartSection> SectionsOf(Framework framework, LevelTarget? own) =>
        [.. framework.Levels.OrderByDescending(level => level.Id == own?.Level).ThenBy(level => level.Order).SelectMany(level => SectionOf(framework, level, own))];

    private static IEnumerable<PartSection> SectionOf(Framework framework, Level level, LevelTarget? own)
    {
        var isOwn = level.Id == own?.Level;
        Bullet[] items =
        [
            .. framework.Profile.Dimensions.Where(dimension => dimension.Level == level.Id).Select(dimension => new Bullet(dimension.Name, dimension.Value)),
            .. framework.LevelNotes.Where(note => note.Level == level.Id).Select(note => new Bullet(note.Track is null ? note.Title : $"On the {note.Track} track{(isOwn && note.Track == own?.Track ? ", yours" : "")}: {note.Title}")),
        ];
        return items.Length == 0 && level.Description is null
            ? []
            : [new(isOwn ? $"{level.Title} (your level)" : level.Title, level.Description ?? "", [.. items])];
    }
}
