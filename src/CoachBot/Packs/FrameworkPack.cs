using CoachBot.Core;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Levels;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Packs.Yaml;

namespace CoachBot.Packs;

/// <summary>Reads <c>frameworks/&lt;id&gt;/framework.yaml</c>; <see cref="FrameworkChecks"/> has its rules.</summary>
internal static class FrameworkPack
{
    /// <summary>The framework of a file without problems.</summary>
    public static Framework Read(PackFile file, PackNode root)
    {
        var scale = root.List("scale").Select(ProficiencyOf).OrderBy(step => step.Order).ToList();
        return new Framework
        {
            Id = root.Text("id"),
            Title = root.Text("title"),
            Source = root.Text("source").TrimEnd(),
            Hash = PackHash.Of(file),
            Interpretation = root.Texts("interpretation"),
            Scale = scale,
            Levels = [.. root.List("levels").Select(LevelOf).OrderBy(level => level.Order)],
            LevelNotes = [.. root.List("levels").OrderBy(level => level.Whole("order")).SelectMany(NotesOf)],
            Tracks = [.. root.List("tracks").Select(track => track.Text("id"))],
            Thresholds = ThresholdsOf(root),
            Profile = ProfilePack.Read(root),
            Competencies = [.. root.List("competencies").Select(competency => CompetencyOf(competency, scale))],
        };
    }

    private static LevelThresholds ThresholdsOf(PackNode root)
    {
        var own = root.List("thresholds").ToDictionary(
            threshold => EnumText.Parse<Involvement>(threshold.Text("rung")),
            threshold => new LevelThreshold(threshold.Whole("months") ?? 0, threshold.Whole("corroborated") ?? 0));
        return new(LevelThresholds.Default.ByRung.ToDictionary(pair => pair.Key, pair => own.GetValueOrDefault(pair.Key, pair.Value)));
    }

    private static Proficiency ProficiencyOf(PackNode step) =>
        new(step.Text("id"), step.Whole("order") ?? 0, step.Text("title"), EnumText.Parse<Involvement>(step.Text("rung")));

    private static Level LevelOf(PackNode level) =>
        new(level.Text("id"), level.Whole("order") ?? 0, level.Text("title")) { Description = level.TextNode("description")?.Value.TrimEnd() };

    private static IEnumerable<LevelNote> NotesOf(PackNode level) =>
        level.List("notes").Select(note => new LevelNote(level.Text("id"), note.TextNode("track")?.Value, note.Text("title").TrimEnd()));

    private static Competency CompetencyOf(PackNode competency, List<Proficiency> scale) =>
        new()
        {
            Id = new CompetencyId(competency.Text("id")),
            Title = competency.Text("title"),
            TrackTitles = [.. competency.List("track-titles").Select(own => new TrackTitle(own.Text("track"), own.Text("title")))],
            Kind = competency.TextNode("kind")?.Value,
            IsCore = competency.Flag("core"),
            IsTeamFigure = competency.Flag("team"),
            Description = competency.Text("description").TrimEnd(),
            Practices = [.. competency.List("practices").Select(LinkOf)],
            Expectations = [.. competency.List("expectations").Select(expectation => ExpectationOf(expectation, scale))],
        };

    private static PracticeLink LinkOf(PackNode link) =>
        new(new PracticeId(link.Text("practice")), link.Whole("weight") ?? 0) { IsProposed = link.Flag("proposed") };

    private static Expectation ExpectationOf(PackNode expectation, List<Proficiency> scale) =>
        new(
            expectation.Text("level"),
            expectation.TextNode("track")?.Value,
            scale.Single(step => step.Id == expectation.Text("proficiency")),
            expectation.TextNode("descriptor")?.Value.TrimEnd());
}
