using CoachBot.Core;
using CoachBot.Core.Levels;
using CoachBot.Core.Work;
using CoachBot.Packs.Schema;
using CoachBot.Packs.Yaml;

namespace CoachBot.Packs;

/// <summary>The rules of a framework pack: its schema, and what its parts must be to each other.</summary>
internal static class FrameworkChecks
{
    public static IEnumerable<Problem> Check(PackFile file, IReadOnlyCollection<string> practices)
    {
        if (file.Root is not { } root)
        {
            return [];
        }

        var misshapen = SchemaValidator.Check(root, ShippedSchemas.Framework).ToList();
        return misshapen.Exists(problem => problem.What == ListRules.TooMany) ? misshapen : misshapen.Concat(PartsOf(file, root, practices));
    }

    /// <summary>The practices that the framework's competencies name.</summary>
    public static IEnumerable<string> LinkedPractices(PackNode root) =>
        root.List("competencies").SelectMany(competency => competency.List("practices")).Select(link => link.Text("practice"));

    // Parts are compared with parts: of lists beyond any measure that would take without end.
    private static IEnumerable<Problem> PartsOf(PackFile file, PackNode root, IReadOnlyCollection<string> practices) =>
        PackChecks.IdIsName(file, "id")
            .Concat(Ids(root, "scale", "proficiency id"))
            .Concat(Ids(root, "levels", "level id"))
            .Concat(Ids(root, "tracks", "track id"))
            .Concat(Ids(root, "competencies", "competency id"))
            .Concat(PackChecks.Orders(root, "scale"))
            .Concat(PackChecks.Orders(root, "levels"))
            .Concat(Notes(root))
            .Concat(RisingRungs(root))
            .Concat(Thresholds(root))
            .Concat(root.List("competencies").SelectMany(competency => TrackTitles(competency, root)))
            .Concat(SteeringChecks.Check(root))
            .Concat(ProfileChecks.Check(root))
            .Concat(root.List("competencies").SelectMany(TeamFigureChecks.Check))
            .Concat(root.List("competencies").SelectMany(competency => Links(competency, practices)))
            .Concat(root.List("competencies").SelectMany(competency => Expectations(competency, root)));

    private static IEnumerable<Problem> Ids(PackNode root, string key, string noun) =>
        PackChecks.Unique(root.List(key).Select(item => item.TextNode("id")), noun);

    private static IEnumerable<Problem> Notes(PackNode root)
    {
        var tracks = IdsOf(root, "tracks");
        return root.List("levels").SelectMany(level => level.List("notes"))
            .SelectMany(note => PackChecks.Known(note.TextNode("track"), "track", tracks));
    }

    private static IEnumerable<Problem> TrackTitles(PackNode competency, PackNode root)
    {
        var named = competency.List("track-titles").Select(own => own.TextNode("track")).ToList();
        return named.SelectMany(track => PackChecks.Known(track, "track", IdsOf(root, "tracks"))).Concat(PackChecks.Unique(named, "track of a title"));
    }

    // A step whose rung is not above the one before can never be the highest that some evidence shows.
    private static IEnumerable<Problem> RisingRungs(PackNode root)
    {
        var steps = root.List("scale").Where(step => step.Whole("order") is not null).OrderBy(step => step.Whole("order")).ToList();
        foreach (var (lower, upper) in steps.Zip(steps.Skip(1)))
        {
            if (EnumText.TryParse<Involvement>(lower.Text("rung"), out var below)
                && EnumText.TryParse<Involvement>(upper.Text("rung"), out var rung) && rung <= below)
            {
                var allowed = EnumText.All<Involvement>().SkipWhile(text => text != lower.Text("rung")).Skip(1);
                yield return upper.Find("rung")!.Refuse(
                    "rung that is not above the step before",
                    upper.Text("rung"),
                    string.Join(", ", allowed),
                    "Give each step of the scale a higher rung");
            }
        }
    }

    private static IEnumerable<Problem> Thresholds(PackNode root) =>
        PackChecks.Unique(root.List("thresholds").Select(threshold => threshold.TextNode("rung")), "threshold")
            .Concat(from threshold in root.List("thresholds")
                    where threshold.Whole("corroborated") > threshold.Whole("months")
                    select threshold.Find("corroborated")!.Refuse(
                        "more corroborated months than months", $"{threshold.Whole("corroborated")}", $"0 to {threshold.Whole("months")}", "Ask for no more than the months"));

    private static IEnumerable<Problem> Links(PackNode competency, IReadOnlyCollection<string> practices)
    {
        var links = competency.List("practices");
        var weights = links.Select(link => link.Whole("weight")).OfType<int>().ToList();
        var sum = weights.Sum(weight => (long)weight);
        var problems = links
            .SelectMany(link => PackChecks.Known(link.TextNode("practice"), "practice", practices))
            .Concat(PackChecks.Unique(links.Select(link => link.TextNode("practice")), "practice of a competency"));
        return weights.Count < links.Count || links.Count == 0 || sum >= LevelRule.QualifyingWeight
            ? problems
            : problems.Append(competency.Find("practices")!.Refuse(
                "competency that no evidence can reach: the weights of its practices are too small together",
                $"{sum}",
                $"{LevelRule.QualifyingWeight} or more",
                "Add practices or raise their weights"));
    }

    private static IEnumerable<Problem> Expectations(PackNode competency, PackNode root)
    {
        var levels = IdsOf(root, "levels");
        var tracks = IdsOf(root, "tracks");
        var scale = IdsOf(root, "scale");
        var ofLevel = new Dictionary<string, PackNode>(StringComparer.Ordinal);
        var ofTrack = new Dictionary<(string Level, string? Track), PackNode>();
        foreach (var expectation in competency.List("expectations"))
        {
            var level = expectation.TextNode("level");
            var problems = PackChecks.Known(level, "level", levels)
                .Concat(PackChecks.Known(expectation.TextNode("track"), "track", tracks))
                .Concat(PackChecks.Known(expectation.TextNode("proficiency"), "proficiency", scale));
            foreach (var problem in problems)
            {
                yield return problem;
            }

            // A row without a track holds for all tracks of its level, so that one with a track says it a second time.
            var key = (Level: expectation.Text("level"), Track: expectation.Find("track") is null ? null : expectation.Text("track"));
            var first = key.Track is null ? ofLevel.GetValueOrDefault(key.Level) : ofTrack.GetValueOrDefault((key.Level, null)) ?? ofTrack.GetValueOrDefault(key);
            if (level is not null && first is not null)
            {
                yield return expectation.Refuse(
                    "expectation given twice",
                    $"{Shown(expectation)}; {Shown(first)} on line {first.Place.Line}",
                    "one for a level, or one for each of its tracks",
                    "Keep one of them");
            }

            ofLevel.TryAdd(key.Level, expectation);
            ofTrack.TryAdd(key, expectation);
        }
    }

    private static string Shown(PackNode expectation) =>
        expectation.Find("track") is null
            ? expectation.Text("level")
            : $"{expectation.Text("level")} ({expectation.Text("track")})";

    private static List<string> IdsOf(PackNode root, string key) =>
        [.. root.List(key).Select(item => item.Text("id")).Where(id => id.Length > 0)];
}
