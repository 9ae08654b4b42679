using System.Globalization;
using System.Runtime.InteropServices;
using CoachBot.Storage;

namespace CoachBot.Benchmarks.Load;

/// <summary>What a figure was measured on.</summary>
internal static class LoadMachine
{
    private static readonly string[] DatabaseSettings = ["fsync", "synchronous_commit", "full_page_writes", "wal_sync_method", "shared_buffers", "max_connections"];

    public static string Hardware() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores, {Line("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString()}, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:F0} GB; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}");

    /// <summary>How the host collects its garbage, as it ships.</summary>
    public static string Collector() =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "coachbot.runtimeconfig.json")).Contains("\"System.GC.Server\": true", StringComparison.Ordinal) ? "server" : "workstation";

    public static async Task<string> DatabaseAsync(Database database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var version = await connection.RowAsync<string>("show server_version", null, cancellationToken);
        var settings = await connection.RowsAsync<string>(
            "select name || ' ' || current_setting(name) from pg_settings where name = any(@DatabaseSettings) order by name", new { DatabaseSettings }, cancellationToken);
        return $"PostgreSQL {version}; {string.Join(", ", settings)}";
    }

    /// <summary>Over 1, 5 and 15 minutes; empty where there is none.</summary>
    public static string Load() => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3)) : "";

    private static string? Line(string file, string name) =>
        File.Exists(file) ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(':')[1].Trim() : null;
}
