using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Runtime.InteropServices;
using CoachBot.Benchmarks.Soaks;
using CoachBot.Cli;
using CoachBot.Core.Practices;
using CoachBot.Files;
using CoachBot.Packs;
using CoachBot.Sources.Postmortems;
using CoachBot.Sources.Tickets;

namespace CoachBot.Benchmarks.Throughput;

/// <summary><c>map-throughput</c>: how fast <c>map --jsonl</c> is on one core, and what ten times the input costs.</summary>
internal static class MapThroughputCommand
{
    private const int Usage = 2;
    private const int More = 10;
    private const double Million = 1e6;

    private static readonly Dictionary<string, int> Defaults = new() { ["--megabytes"] = 4, ["--rounds"] = 5, ["--seed"] = 1 };

    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        if (SoakOptions.Read(args, Defaults) is not { } options)
        {
            return Usage;
        }

        var isBound = BindToOneCore();
        var folder = Directory.CreateTempSubdirectory("coachbot-throughput-");
        try
        {
            var packs = new PackFolder();
            var one = Write(packs, Path.Combine(folder.FullName, "one.jsonl"), options["--megabytes"], options["--seed"]);
            var ten = Write(packs, Path.Combine(folder.FullName, "ten.jsonl"), options["--megabytes"] * More, options["--seed"]);
            var run = Mapper(packs.Load());
            Print($"first   {Line(one, await CostAsync(run, one))}, compiling while it runs");

            // The fastest of several rounds: whatever else the machine does only makes a round slower.
            var (small, large) = (Cost.Most, Cost.Most);
            for (var round = 0; round < options["--rounds"]; round++)
            {
                large = large.Least(await CostAsync(run, ten));
                small = small.Least(await CostAsync(run, one));
            }

            Print($"x       {Line(one, small)}");
            Print($"10 x    {Line(ten, large)}");
            Print($"ratio   {large.Processor / small.Processor,6:F1}        (at most 11 is wanted)");
            Print($"objects {large.Allocated / (double)ten.Length,6:F1} MB     (allocated for each MB read)");
            Print($"peak    {Process.GetCurrentProcess().PeakWorkingSet64 / Million,6:F0} MB     (working set; less than 300 is wanted)");
            Print($"{(isBound ? "one core" : "cores not bound")} of {Machine()}; {RuntimeInformation.FrameworkDescription}, {(GCSettings.IsServerGC ? "server" : "workstation")} collector");
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static MapVerb.Run Mapper(PackLibrary packs)
    {
        IWorkSource[] sources = [new PostmortemSource(), new TicketCsvSource()];
        return new(new PracticeDetector(packs.Practices), packs, new WorkFileFolder(sources, []), sources);
    }

    private static FileInfo Write(PackFolder packs, string path, int megabytes, int seed)
    {
        using (var file = File.Create(path))
        {
            new WorkTexts(packs, seed).WriteTo(file, megabytes * (long)Million);
        }

        return new(path);
    }

    private static FormattableString Line(FileInfo file, Cost cost) =>
        $"{file.Length / Million / cost.Processor.TotalSeconds,6:F1} MB/s   ({file.Length / Million:F1} MB in {cost.Processor.TotalMilliseconds:F0} ms of processor time, {cost.Elapsed.TotalMilliseconds:F0} ms elapsed)";

    private static async Task<Cost> CostAsync(MapVerb.Run run, FileInfo file)
    {
        await using var input = file.OpenRead();
        using var self = Process.GetCurrentProcess();
        var (processor, started, allocated) = (self.TotalProcessorTime, Stopwatch.GetTimestamp(), GC.GetTotalAllocatedBytes());
        await run.LinesAsync(input, Stream.Null, [], CancellationToken.None);
        self.Refresh();
        return new(self.TotalProcessorTime - processor, Stopwatch.GetElapsedTime(started), GC.GetTotalAllocatedBytes() - allocated);
    }

    private static bool BindToOneCore()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows())
        {
            return false;
        }

        using var self = Process.GetCurrentProcess();
        self.ProcessorAffinity = 1 << (int)nint.Log2(self.ProcessorAffinity);
        return true;
    }

    private static string Machine()
    {
        const string info = "/proc/cpuinfo";
        var model = File.Exists(info) ? File.ReadLines(info).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() : null;
        return $"{model ?? RuntimeInformation.ProcessArchitecture.ToString()}, {RuntimeInformation.OSDescription}";
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <param name="Processor">Of all threads, the collector's and the compiler's among them: what a core of its own would take.</param>
    /// <param name="Elapsed">By the clock, whatever else the machine does.</param>
    /// <param name="Allocated">Bytes of objects.</param>
    private readonly record struct Cost(TimeSpan Processor, TimeSpan Elapsed, long Allocated)
    {
        public static readonly Cost Most = new(TimeSpan.MaxValue, TimeSpan.MaxValue, long.MaxValue);

        public Cost Least(Cost other) => other.Processor < Processor ? other : this;
    }
}
