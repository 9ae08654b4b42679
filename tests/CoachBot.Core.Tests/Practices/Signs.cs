using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Practices;

/// <summary>A catalogue whose one practice has every kind of sign, another that tells what else was done, and what is read with them.</summary>
internal static class Signs
{
    public static readonly PracticeId Clusters = new("cluster-operations");

    private static readonly PracticeCatalogue Catalogue = new(
    [
        new(Clusters, "Cluster operations", "Runs clusters.", [], [new(["drained the node"], [], [])], ["cluster", "autoscaler"])
        {
            Hints = ["pod"],
            Kinds = [WorkKind.Postmortem],
            Files = ["charts/", "*.tf"],
        },
        new(new("release-rollback"), "Release rollback", "Takes releases back.", [], [new(["rolled back"], [], [])], []),
    ], "none");

    private static readonly PracticeDetector Detector = new(Catalogue);

    private static readonly ContributionReader Contributions = new(Catalogue);

    public static TextReading Read(WorkItem item) => Detector.Read(item);

    /// <summary>The practices that become anybody's evidence.</summary>
    public static IEnumerable<PracticeId> Evidence(WorkItem item) => Contributions.Read(item, Read(item), SomeWork.Team).SelectMany(part => part.Practices).Select(exercised => exercised.Practice);

    /// <summary>What a text says of <see cref="Clusters"/>, sentence by sentence.</summary>
    public static IReadOnlyList<SentenceHit> Of(WorkItem item) => [.. Read(item).Hits.Where(hit => hit.Practice == Clusters)];

    /// <summary>How far a text is about <see cref="Clusters"/>; 0 when it is not at all.</summary>
    public static double Presence(WorkItem item) => Read(item).Presences().FirstOrDefault(presence => presence.Practice == Clusters)?.Points ?? 0;

    /// <summary>A finished ticket with a list of the files that it changed.</summary>
    public static WorkItem WithFiles(string text, params string[] files)
    {
        var list = string.Concat(files.Select(file => $"- {file}\n"));
        var item = SomeWork.Titled("Night shift", text.Length == 0 ? list : $"{text}\n{list}");
        var at = item.Text.Length - list.Length;
        return item with
        {
            Sections =
            [
                item.Sections[0],
                .. text.Length == 0 ? Array.Empty<TextSection>() : [new(SectionRole.Body, new(item.Sections[1].Span.Start, text.Length))],
                new(SectionRole.Files, new(at, list.Length)),
            ],
        };
    }
}
