using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Frameworks;

/// <summary>
/// Which competencies of another framework rate what those of this one rate, judged by nothing but the practices that feed
/// both. It is read in one direction: much of a narrow competency may lie in a broad one, and little the other way.
/// </summary>
/// <param name="From">The framework whose competencies are looked for.</param>
/// <param name="To">The framework they are looked for in.</param>
/// <param name="Rows">One for each rated competency of <paramref name="From"/>, in its order.</param>
/// <param name="Steps">One for each rung that a scale of the two names, lowest first.</param>
public sealed record Crosswalk(Framework From, Framework To, IReadOnlyList<CrosswalkRow> Rows, IReadOnlyList<CrosswalkStep> Steps)
{
    /// <summary>From this share on, in percent, a competency is at least partly an equivalent.</summary>
    public const int PartlyFrom = 20;

    /// <summary>From this share on, in percent, it is largely one.</summary>
    public const int LargelyFrom = 50;

    /// <summary>Lays one framework beside another.</summary>
    public static Crosswalk Between(Framework from, Framework to) => new(
        from,
        to,
        [.. from.Rated.Select(competency => new CrosswalkRow(
            competency,
            [.. to.Rated.Select(other => Compare(competency, other)).Where(found => found.Share >= PartlyFrom).OrderByDescending(found => found.Share)]))],
        [.. from.Scale.Concat(to.Scale).Select(step => step.Rung).Distinct().Order()
            .Select(rung => new CrosswalkStep(rung, from.Scale.FirstOrDefault(step => step.Rung == rung), to.Scale.FirstOrDefault(step => step.Rung == rung)))]);

    private static Equivalent Compare(Competency competency, Competency other)
    {
        var weights = other.Practices.ToDictionary(link => link.Practice, link => link.Weight);
        var whole = competency.Practices.Sum(link => link.Weight);
        var shared = competency.Practices.Where(link => weights.ContainsKey(link.Practice)).ToList();
        var common = shared.Sum(link => Math.Min(link.Weight, weights[link.Practice]));
        return new(
            other,
            whole == 0 ? 0 : common * 100 / whole,
            [.. shared.OrderByDescending(link => Math.Min(link.Weight, weights[link.Practice])).Select(link => link.Practice)]);
    }
}

/// <summary>What corresponds to one competency.</summary>
/// <param name="Competency">The one that is looked for.</param>
/// <param name="Equivalents">The closest first; empty when the other framework has no equivalent.</param>
public sealed record CrosswalkRow(Competency Competency, IReadOnlyList<Equivalent> Equivalents);

/// <summary>A competency that rates some of what another rates.</summary>
/// <param name="Competency">Of the other framework.</param>
/// <param name="Share">How much of the first one's weight in practices feeds it too, in percent rounded down, <see cref="Crosswalk.PartlyFrom"/> to 100.</param>
/// <param name="Practices">The practices that feed both, the weightiest first.</param>
public sealed record Equivalent(Competency Competency, int Share, IReadOnlyList<PracticeId> Practices)
{
    /// <summary>Whether it rates most of it, rather than a part.</summary>
    public bool IsLargely => Share >= Crosswalk.LargelyFrom;
}

/// <summary>The steps of both scales that the same rung of evidence shows.</summary>
/// <param name="Rung">The rung.</param>
/// <param name="From">The step of the first scale; null where none is for that rung.</param>
/// <param name="To">The step of the second scale; null where none is for that rung.</param>
public sealed record CrosswalkStep(Involvement Rung, Proficiency? From, Proficiency? To);
