using System.Diagnostics;
using CoachBot.Benchmarks.Soaks.MapFuzz;
using CoachBot.Packs;

#pragma warning disable CA5394 // Seeded on purpose.

namespace CoachBot.Benchmarks.Soaks;

/// <summary>Whatever claims to be a document is mapped, or refused, in bounded time and memory.</summary>
internal sealed class MapFuzzSoak : ISoak
{
    private const int Told = 10;
    private const int Megabyte = 1_000_000;

    private static readonly Dictionary<string, int> Defaults = new() { ["--documents"] = 100_000, ["--seed"] = 1, ["--megabytes"] = 10 };

    private readonly List<string> _broken = [];
    private readonly List<(TimeSpan Time, string Shape)> _slowest = [];

    public string Name => "map-fuzz";

    public string Summary => "any text is mapped into whole, literal quotes, or refused: [--documents 100000] [--seed 1] [--megabytes 10, the size of the largest]";

    public Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken token)
    {
        if (SoakOptions.Read(args, Defaults) is not { } options)
        {
            return Task.FromResult(2);
        }

        Console.WriteLine($"map-fuzz: {options["--documents"]} documents, the largest of {options["--megabytes"]} MB, seed {options["--seed"]}");
        var run = new MapFuzzRun(new PackFolder(null).Load());
        var documents = new FuzzedDocuments(options["--seed"]);
        var random = new Random(options["--seed"]);
        var watch = Stopwatch.StartNew();
        for (var number = 0; number < options["--documents"] && !token.IsCancellationRequested; number++)
        {
            var document = documents.Next(number);
            Time($"{number}: {document.Shape}", () => run.Check(document));
            var bytes = Broken(System.Text.Encoding.UTF8.GetBytes(document.Text), random);
            Time($"{number}: {document.Shape}, as bytes", () => MapFuzzRun.CheckBytes(bytes, document.IsTicket));
        }

        Console.WriteLine($"  {watch.Elapsed.TotalSeconds:F0} s; slowest: {string.Join("; ", Slowest())}");
        _slowest.Clear();
        watch.Restart();
        foreach (var document in FuzzedDocuments.Extremes(options["--megabytes"] * Megabyte).TakeWhile(_ => !token.IsCancellationRequested))
        {
            Time($"{(document.IsTicket ? "ticket" : "postmortem")}, {document.Shape}", () => run.Check(document));
        }

        Console.WriteLine($"  extremes {watch.Elapsed.TotalSeconds:F0} s; slowest: {string.Join("; ", Slowest())}");
        using var self = Process.GetCurrentProcess();
        Console.WriteLine($"  peak memory {self.PeakWorkingSet64 / Megabyte} MB");
        foreach (var line in _broken.Take(Told))
        {
            Console.WriteLine($"  {line}");
        }

        Console.WriteLine($"{_broken.Count} answers broke the promise; seed {options["--seed"]}");
        return Task.FromResult(_broken.Count == 0 ? 0 : 1);
    }

    private IEnumerable<string> Slowest() => _slowest.OrderByDescending(one => one.Time).Take(3).Select(one => $"{one.Time.TotalMilliseconds:F0} ms {one.Shape}");

    private void Time(string shape, Func<string?> check)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            if (check() is { } wrong)
            {
                _broken.Add($"{shape}: {wrong}");
            }
        }
        catch (Exception ex) when (ex is not OperationCanceledException)
        {
            _broken.Add($"{shape}: {ex.GetType().Name} {ex.Message} {ex.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}");
        }

        _slowest.Add((watch.Elapsed, shape));
        if (_slowest.Count > 1000)
        {
            _slowest.Sort((one, other) => other.Time.CompareTo(one.Time));
            _slowest.RemoveRange(Told, _slowest.Count - Told);
        }
    }

    // Most stay whole: a single broken byte refuses a file.
    private static byte[] Broken(byte[] bytes, Random random)
    {
        for (var times = random.Next(6) - 2; times > 0 && bytes.Length > 0; times--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }
}
