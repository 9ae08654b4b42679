using BenchmarkDotNet.Attributes;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Demo;
using CoachBot.Packs;
using CoachBot.Sources.Postmortems;
using CoachBot.Sources.Tickets;

namespace CoachBot.Benchmarks;

/// <summary>Reading work text with the shipped catalogue: the demo's 48 items a call.</summary>
[MemoryDiagnoser]
public class DetectorBenchmarks
{
    private PracticeDetector _detector = null!;
    private ContributionReader _contributions = null!;
    private List<WorkItem> _items = null!;

    [GlobalSetup]
    public void Load()
    {
        var folder = new PackFolder();
        _detector = new(folder.Load().Practices);
        _contributions = new(_detector.Catalogue);
        var month = new DateOnly(2026, 1, 1);
        _items = [.. new DemoFiles(folder).Work(month).SelectMany(file =>
            file.Path.EndsWith(".md", StringComparison.Ordinal) ? new PostmortemSource().Read(file).Items : new TicketCsvSource().Read(file).Items)];
    }

    [Benchmark]
    public int Detect() => _items.Sum(item => _detector.Read(item).Hits.Length);

    [Benchmark]
    public int DetectAndAttribute() => _items.Sum(item => _contributions.Read(item, _detector.Read(item), []).Count);
}
