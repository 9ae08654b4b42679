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
            Print($"first   {await SpeedAsync(run, one),6:F1} MB/s   ({one.Length / Million:F1} MB, compiling while it runs)");

            // The fastest of several rounds: whatever else the machine does only makes a round slower.
            var (small, large) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
            for (var round = 0; round < options["--rounds"]; round++)
            {
                large = Least(large, await TimeAsync(run, ten));
                small = Least(small, await TimeAsync(run, one));
            }

            Print($"x       {one.Length / Million / small.TotalSeconds,6:F1} MB/s   ({one.Length / Million:F1} MB in {small.TotalMilliseconds:F0} ms)");
            Print($"10 x    {ten.Length / Million / large.TotalSeconds,6:F1} MB/s   ({ten.Length / Million:F1} MB in {large.TotalMilliseconds:F0} ms)");
            Print($"ratio   {large / small,6:F1}        (at most 11 is wanted)");
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
        return new(new PracticeDetector(packs.Practices), packs, new WorkFileFolder(sources), sources);
    }

    private static FileInfo Write(PackFolder packs, string path, int megabytes, int seed)
    {
        using (var file = File.Create(path))
        {
            new WorkTexts(packs, seed).WriteTo(file, megabytes * (long)Million);
        }

        return new(path);
    }

    private static async Task<double> SpeedAsync(MapVerb.Run run, FileInfo file) => file.Length / Million / (await TimeAsync(run, file)).TotalSeconds;

    // Processor time of all threads, the collector's and the compiler's among them: what a core of its own would take.
    private static async Task<TimeSpan> TimeAsync(MapVerb.Run run, FileInfo file)
    {
        await using var input = file.OpenRead();
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        await run.LinesAsync(input, Stream.Null, [], CancellationToken.None);
        self.Refresh();
        return self.TotalProcessorTime - before;
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

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
