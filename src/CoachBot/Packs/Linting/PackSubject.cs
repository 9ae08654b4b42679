using CoachBot.Core.Frameworks.Linting;
using CoachBot.Core.Levels;
using CoachBot.Core.Work;
using CoachBot.Packs.Yaml;
using EnumText = CoachBot.Core.EnumText;

namespace CoachBot.Packs.Linting;

/// <summary>A framework pack as the linter sees it. Reading is lenient, so that a pack with mistakes can be looked at too.</summary>
internal static class PackSubject
{
    public static LintSubject Of(PackNode root) => new()
    {
        Place = PlaceOf(root.Place),
        LinksPractices = true,
        Scale = [.. root.List("scale").OrderBy(step => step.Whole("order")).Select(step => new LintStep(step.Text("id"), step.Text("title")))],
        Levels =
        [
            .. root.List("levels").OrderBy(level => level.Whole("order"))
                .Select(level => new LintLevel(level.Text("id"), level.Text("title"), PlaceOf(level.Place))),
        ],
        Thresholds = [.. root.List("thresholds").Select(ThresholdOf)],
        Competencies = [.. root.List("competencies").Select(CompetencyOf)],
        Lines = [.. Texts(root).SelectMany(LinesOf)],
    };

    public static LintPlace PlaceOf(PackPlace place) => new(place.File, place.Line, place.Column, place.Path);

    private static LintThreshold ThresholdOf(PackNode threshold)
    {
        var published = EnumText.TryParse<Involvement>(threshold.Text("rung"), out var rung) ? LevelThresholds.Default.For(rung) : new LevelThreshold(0, 0);
        return new(
            threshold.Text("rung"), threshold.Whole("months") ?? published.Months, threshold.Whole("corroborated") ?? published.Corroborated,
            PlaceOf(threshold.Place));
    }

    private static LintCompetency CompetencyOf(PackNode competency) => new()
    {
        Id = competency.Text("id"),
        Title = competency.Text("title"),
        Place = PlaceOf(competency.Place),
        IsTeamFigure = competency.Flag("team"),
        Description = TextOf(competency.TextNode("description")),
        Links =
        [
            .. competency.List("practices").Select(link =>
                new LintLink(link.Text("practice"), link.Whole("weight") ?? 0, link.Flag("proposed"), PlaceOf(link.Place))),
        ],
        Cells =
        [
            .. competency.List("expectations").Select(cell => new LintCell(
                cell.Text("level"), cell.TextNode("track")?.Value, cell.TextNode("proficiency")?.Value,
                TextOf(cell.TextNode("descriptor")), PlaceOf(cell.Place))),
        ],
    };

    private static LintText? TextOf(PackScalar? text) => text is null ? null : new(text.Value.Trim(), PlaceOf(text.Place));

    private static IEnumerable<PackScalar> Texts(PackNode node) => node switch
    {
        PackScalar { Kind: ScalarKind.Text } text => [text],
        PackMap map => map.Entries.SelectMany(entry => Texts(entry.Value)),
        _ => node.Items.SelectMany(Texts),
    };

    // A pack is all framework: around its texts there is no page to put noise into them by its place alone.
    private static IEnumerable<LintLine> LinesOf(PackScalar text) =>
        text.Value.Split('\n').Where(line => line.Length > 0).Select(line => new LintLine(line, PlaceOf(text.Place), LintLineKind.Framework));
}
