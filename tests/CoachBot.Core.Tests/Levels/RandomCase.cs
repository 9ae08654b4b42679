using CoachBot.Core.Evidence;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Levels;
using CoachBot.Core.Work;

#pragma warning disable CA5394 // Seeded on purpose: a case must come back under the same seed.

namespace CoachBot.Core.Tests.Levels;

/// <summary>A random framework and random evidence of one person, much of it close to the rule's edges.</summary>
internal sealed class RandomCase
{
    private static readonly string[] Practices = ["alerting", "incident-command", "incident-response", "observability", "runbook-writing", "secrets-rotation"];
    private static readonly int[] Weights = [10, 20, 30, 49, 50, 100];

    private readonly Random _random;
    private int _works;

    public RandomCase(Random random)
    {
        _random = random;
        Framework = Some.Framework([.. Enumerable.Range(1, 3).Select(RandomCompetency)]);
        Evidence = [.. Enumerable.Range(0, random.Next(13)).SelectMany(_ => RandomWork(RandomFingerprint()))];
    }

    public Framework Framework { get; }

    public List<EvidenceItem> Evidence { get; }

    /// <summary>The text of the report on the case's evidence, or on <paramref name="evidence"/>.</summary>
    public string Text(IReadOnlyCollection<EvidenceItem>? evidence = null) => ReportText.Of(Report(evidence));

    public LevelReport Report(IReadOnlyCollection<EvidenceItem>? evidence = null) =>
        LevelReportBuilder.Build(Some.PersonAt("mid"), Framework, evidence ?? Evidence, Exposure.None, Some.Today);

    /// <summary>Confirmed evidence of a work item with a text of its own.</summary>
    public List<EvidenceItem> NewWork() => Confirmed(RandomWork($"only text {_works}"));

    /// <summary>Confirmed evidence of later work that has the text of work which counts; null when no work does.</summary>
    public List<EvidenceItem>? CopyOfSomething()
    {
        var counted = Evidence.Where(piece => piece.Status == EvidenceStatus.Confirmed && piece.DoneAt <= Some.Today).ToList();
        if (counted.Count == 0)
        {
            return null;
        }

        var original = counted[_random.Next(counted.Count)];
        var done = original.DoneAt.AddDays(_random.Next(1, 200));
        return [.. Confirmed(RandomWork(original.Fingerprint)).Select(piece => piece with { DoneAt = done })];
    }

    /// <summary>A confirmed practice more in work whose text is nobody else's; null when there is none.</summary>
    public EvidenceItem? OneMoreOfOldWork()
    {
        var works = Evidence.GroupBy(piece => piece.Fingerprint).Where(same => same.DistinctBy(piece => piece.Work).Count() == 1).ToList();
        var old = works.Count == 0 ? null : works[_random.Next(works.Count)].First();
        return old is null ? null : Piece(old.Work.ExternalId, Practices[_random.Next(Practices.Length)], old.DoneAt, old.Fingerprint) with
        {
            Status = EvidenceStatus.Confirmed,
        };
    }

    public List<EvidenceItem> Shuffled()
    {
        var shuffled = Evidence.ToArray();
        _random.Shuffle(shuffled);
        return [.. shuffled];
    }

    private static List<EvidenceItem> Confirmed(List<EvidenceItem> evidence) =>
        evidence.ConvertAll(piece => piece with { Status = EvidenceStatus.Confirmed });

    private Competency RandomCompetency(int number)
    {
        var links = Practices.Where(_ => _random.Next(2) == 0).Select(practice => new PracticeLink(new(practice), Weights[_random.Next(Weights.Length)]));
        return Some.Competency() with
        {
            Id = new($"competency-{number}"),
            Practices = [.. links],
            Expectations = [Some.Expects("entry", Involvement.Supported), Some.Expects("mid", (Involvement)_random.Next(1, 6))],
        };
    }

    private List<EvidenceItem> RandomWork(string fingerprint)
    {
        var work = $"W-{++_works}";
        var done = Some.Today.AddDays(-_random.Next(-30, 240)).AddMinutes(_random.Next(1440));
        return [.. Practices.Where(_ => _random.Next(2) == 0).Select(practice => Piece(work, practice, done, fingerprint))];
    }

    private EvidenceItem Piece(string work, string practice, DateTimeOffset done, string fingerprint) =>
        Some.Evidence(work, (Involvement)_random.Next(1, 7), "2026-01-01", practice, (Corroboration)_random.Next(1, 4), RandomStatus(), fingerprint, _random.NextDouble())
            with
        { DoneAt = done };

    private EvidenceStatus RandomStatus() =>
        _random.Next(3) > 0 ? EvidenceStatus.Confirmed : (EvidenceStatus)_random.Next(1, 6);

    private string RandomFingerprint() => _random.Next(5) == 0 ? $"text of many {_random.Next(2)}" : $"text {_works}";
}
