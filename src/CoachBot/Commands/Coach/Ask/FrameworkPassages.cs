using CoachBot.Chat;
using CoachBot.Commands.Coach.Parts;
using CoachBot.Core.Frameworks;
using CoachBot.Core.People;
using CoachBot.Core.Questions;

namespace CoachBot.Commands.Coach.Ask;

/// <summary>What the asker's framework says: each competency, what each level asks of it, and all its parts.</summary>
internal static class FrameworkPassages
{
    private const string Asked = "framework competency expect expected expectation ask asks require mean definition";

    public static IEnumerable<Passage> Of(Framework framework, LevelTarget? own) =>
    [
        Whole(framework, $"The levels are, from the lowest: {string.Join(", ", framework.Levels.Select(level => level.Id == own?.Level ? $"{level.Title} (yours)" : level.Title))}.", "level levels ladder which"),
        Whole(framework, $"It rates these competencies: {string.Join(", ", framework.Rated.Select(competency => competency.TitleIn(own?.Track)))}.", "competencies skills skill which all rate need"),
        Whole(framework, $"Its scale, from the lowest, with the rung of evidence that shows each step: {string.Join(", ", framework.Scale.Select(step => $"{step.Title} ({Wording.Rung(step.Rung)})"))}.", "scale proficiency proficiencies step rating"),
        .. framework.Competencies.Select(competency => new Passage(
            PassageKind.Framework, $"{competency.TitleIn(own?.Track)}: {competency.Description}{(competency.IsTeamFigure ? $" {Wording.TeamFigures}" : "")}", framework.Title, $"/mylevel {competency.Id}")
        {
            Topic = competency.TitleIn(own?.Track),
            AlsoAskedBy = Asked,
        }),
        .. framework.Rated.SelectMany(competency => Expectations(framework, competency, own)),
        .. FrameworkParts.Of(framework).SelectMany(part => part.SectionsOf(framework, own).SelectMany(section => PassagesOf(framework, part, section))),
    ];

    private static Passage Whole(Framework framework, string text, string askedBy) =>
        new(PassageKind.Framework, text, framework.Title, $"/coach frameworks {framework.Id}") { AlsoAskedBy = $"{Asked} {askedBy}" };

    private static IEnumerable<Passage> Expectations(Framework framework, Competency competency, LevelTarget? own) =>
        from expectation in competency.Expectations
        let level = framework.Levels.FirstOrDefault(level => level.Id == expectation.Level)
        where level is not null
        let isOwn = level.Id == own?.Level && (expectation.Track is null || expectation.Track == own.Track)
        select new Passage(
            PassageKind.Framework,
            $"{competency.TitleIn(expectation.Track)}: {Wording.Asks(framework, level, expectation.Proficiency)}{(expectation.Descriptor is { } descriptor ? $": {descriptor}" : ".")}",
            $"{framework.Title}, {level.Title}{(expectation.Track is null ? "" : $" ({expectation.Track})")}{(isOwn ? ", your level" : "")}",
            $"/mylevel {competency.Id}")
        {
            Topic = competency.TitleIn(expectation.Track),
            AlsoAskedBy = isOwn ? $"{Asked} my own level" : Asked,
        };

    private static IEnumerable<Passage> PassagesOf(Framework framework, IFrameworkPart part, PartSection section) =>
        section.Items.Select(item => (Text: item.Detail.Length == 0 ? item.Text : $"{item.Text}: {item.Detail}", section.Title))
            .Concat(section.Text.Length == 0 ? [] : [(section.Text, section.Title)])
            .Select(one => new Passage(
                PassageKind.Framework,
                one.Text,
                one.Title.Length == 0 ? $"{framework.Title}, {part.Offer}" : $"{framework.Title}, {one.Title}",
                FrameworkParts.CommandOf(framework, part))
            {
                AlsoAskedBy = $"{part.Name} {part.Offer}",
            });
}
