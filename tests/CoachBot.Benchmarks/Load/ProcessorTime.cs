using System.Globalization;

namespace CoachBot.Benchmarks.Load;

/// <summary>Processor time used so far by the host, the database's processes, this one, and the whole machine. All zero where there is no <c>/proc</c>.</summary>
internal sealed record ProcessorTime(TimeSpan Host, TimeSpan Database, TimeSpan Generator, TimeSpan Machine)
{
    // Linux counts in hundredths of a second whatever the kernel's own clock is.
    private const double TicksPerSecond = 100;
    private const int ParentField = 1;
    private const int UserField = 11;
    private const int SystemField = 12;
    private const int EndedUserField = 13;
    private const int EndedSystemField = 14;
    private const int IdleField = 3;
    private const int WaitField = 4;

    /// <param name="host">Its process.</param>
    /// <param name="postmaster">The database's first process.</param>
    public static ProcessorTime Now(int host, int postmaster)
    {
        if (!OperatingSystem.IsLinux())
        {
            return new(default, default, default, default);
        }

        var busy = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Number).ToList();
        return new(
            Of(host, false),
            Processes().Where(stat => Parent(stat) == postmaster).Aggregate(Of(postmaster, true), (sum, stat) => sum + Of(stat, false)),
            Environment.CpuUsage.TotalTime,
            Time(busy.Where((_, field) => field is not IdleField and not WaitField).Take(IdleField + WaitField).Sum()));
    }

    public static ProcessorTime operator -(ProcessorTime left, ProcessorTime right) =>
        new(left.Host - right.Host, left.Database - right.Database, left.Generator - right.Generator, left.Machine - right.Machine);

    private static IEnumerable<string[]> Processes() =>
        Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])).Select(Fields).OfType<string[]>();

    private static TimeSpan Of(int process, bool withEnded) =>
        Fields(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}")) is { } stat ? Of(stat, withEnded) : default;

    private static TimeSpan Of(string[] stat, bool withEnded) =>
        Time(Number(stat[UserField]) + Number(stat[SystemField]) + (withEnded ? Number(stat[EndedUserField]) + Number(stat[EndedSystemField]) : 0));

    private static int Parent(string[] stat) => (int)Number(stat[ParentField]);

    // What follows the name, which may hold anything.
    private static string[]? Fields(string folder)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            // Ended between one look and the next.
            return null;
        }
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static TimeSpan Time(double ticks) => TimeSpan.FromSeconds(ticks / TicksPerSecond);
}
