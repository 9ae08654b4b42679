using CoachBot.Core.Frameworks;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Levels.Receipts;

/// <summary>Reads of a receipt the framework, as far as the level rule reads it.</summary>
internal static class ReceiptFrameworkReader
{
    private const int WholeWeight = 100;
    private const int MostMonths = 12;

    // What packs may have at most: the report reads each of these for each of the others.
    private const int MostLevels = 99;
    private const int MostTracks = 99;
    private const int MostLinks = 200;

    private static readonly int Rungs = Enum.GetValues<Involvement>().Length;

    public static Framework Read(ReceiptNode node)
    {
        node.Keys("id", "title", "source", "hash", "interpretation", "scale", "levels", "tracks", "thresholds", "competencies");
        var scale = node["scale"].AtMost(Rungs).Distinct(Step, step => step.Id);
        if (scale.Count == 0)
        {
            throw node["scale"].Refused("a framework without a scale rates nothing", "no step", "one or more");
        }

        var levels = node["levels"].AtMost(MostLevels).Distinct(LevelOf, level => level.Id);
        List<string> tracks = [.. node["tracks"].AtMost(MostTracks).Items().Select(track => track.Text())];
        var steps = scale.ToDictionary(step => step.Id, StringComparer.Ordinal);
        var mostExpectations = levels.Count * (tracks.Count + 1);
        return new()
        {
            Id = node["id"].Text(),
            Title = node["title"].Text(),
            Source = node["source"].Text(),
            Hash = node["hash"].Text(),
            Interpretation = [.. node["interpretation"].Items().Select(part => part.Text())],
            Scale = scale,
            Levels = levels,
            Tracks = tracks,
            Thresholds = Thresholds(node["thresholds"]),
            Competencies = node["competencies"].Distinct(competency => CompetencyOf(competency, steps, mostExpectations), competency => competency.Id),
        };
    }

    private static Proficiency Step(ReceiptNode node)
    {
        node.Keys("id", "order", "title", "rung");
        return new(node["id"].Text(), node["order"].Number(1), node["title"].Text(), node["rung"].Word<Involvement>());
    }

    private static Level LevelOf(ReceiptNode node)
    {
        node.Keys("id", "order", "title");
        return new(node["id"].Text(), node["order"].Number(1), node["title"].Text());
    }

    private static LevelThresholds Thresholds(ReceiptNode node)
    {
        var byRung = node.AtMost(Rungs).Distinct(Threshold, one => one.Rung).ToDictionary(one => one.Rung, one => one.Threshold);
        return byRung.Count == Rungs
            ? new(byRung)
            : throw node.Refused("every rung has a threshold", string.Join(", ", byRung.Keys.Select(EnumText.Of)), string.Join(", ", EnumText.All<Involvement>()));
    }

    private static (Involvement Rung, LevelThreshold Threshold) Threshold(ReceiptNode node)
    {
        node.Keys("rung", "months", "corroborated");
        return (node["rung"].Word<Involvement>(), new(node["months"].Number(1, MostMonths), node["corroborated"].Number(0, MostMonths)));
    }

    private static Competency CompetencyOf(ReceiptNode node, Dictionary<string, Proficiency> steps, int mostExpectations)
    {
        node.Keys("id", "title", "trackTitles", "practices", "expectations");
        return new()
        {
            Id = new(node["id"].Text()),
            Title = node["title"].Text(),
            TrackTitles = [.. node["trackTitles"].AtMost(MostTracks).Items().Select(TrackTitleOf)],
            Kind = null,
            Description = "",
            Practices = node["practices"].AtMost(MostLinks).Distinct(Link, link => link.Practice),
            Expectations = [.. node["expectations"].AtMost(mostExpectations).Items().Select(expectation => ExpectationOf(expectation, steps))],
        };
    }

    private static TrackTitle TrackTitleOf(ReceiptNode node)
    {
        node.Keys("track", "title");
        return new(node["track"].Text(), node["title"].Text());
    }

    private static PracticeLink Link(ReceiptNode node)
    {
        node.Keys("practice", "weight", "proposed");
        return new(new PracticeId(node["practice"].Text()), node["weight"].Number(1, WholeWeight)) { IsProposed = node["proposed"].Flag() };
    }

    private static Expectation ExpectationOf(ReceiptNode node, Dictionary<string, Proficiency> steps)
    {
        node.Keys("level", "track", "proficiency", "descriptor");
        return steps.TryGetValue(node["proficiency"].Text(), out var step)
            ? new(node["level"].Text(), node["track"].TextOrNull(), step, node["descriptor"].TextOrNull())
            : throw node["proficiency"].Refused("the scale has no such step", node["proficiency"].Text(), string.Join(", ", steps.Keys));
    }
}
