using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace CoachBot.Benchmarks.Soaks.WeeklyFaults;

/// <summary>A host in a process of its own; no process but those is ever ended.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private const int KilledCode = 137;
    private const int Told = 160;

    private static readonly string Program = Assembly.GetExecutingAssembly().Location;

    private readonly Process _process;
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(Process process) => _process = process;

    /// <summary>The longest that a host ever stood still, by the machine's clock.</summary>
    public static TimeSpan LongestStall { get; private set; }

    /// <summary>What hosts said on standard error, each line once, and how often.</summary>
    public static ConcurrentDictionary<string, int> Said { get; } = new(StringComparer.Ordinal);

    /// <summary>Starts one; it is up when that has ended.</summary>
    public static async Task<HostProcess> StartAsync(ScaledClock clock, string database, string slack, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [Program, HostCommand.Verb]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment[HostCommand.Clock], start.Environment[HostCommand.DatabaseAt], start.Environment[HostCommand.SlackAt]) = (clock.Text, database, slack);
        var host = new HostProcess(Process.Start(start)!);
        host._process.OutputDataReceived += (_, line) => host.Read(line.Data);
        host._process.ErrorDataReceived += (_, line) => Note(line.Data);
        host._process.BeginOutputReadLine();
        host._process.BeginErrorReadLine();
        await Task.WhenAny(host._started.Task, host._process.WaitForExitAsync(cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        return host._process.HasExited ? throw new InvalidOperationException($"A host did not start: {string.Join('\n', Said.Keys)}") : host;
    }

    /// <summary>Ends it with -9; false when it had ended by itself.</summary>
    public async Task<bool> KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        return _process.ExitCode == KilledCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static void Note(string? line)
    {
        if (line is not null)
        {
            Said.AddOrUpdate(line.Length > Told ? line[..Told] : line, 1, (_, times) => times + 1);
        }
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        _started.TrySetResult();
        if (line.StartsWith(HostCommand.Stall, StringComparison.Ordinal))
        {
            var stood = TimeSpan.FromMilliseconds(double.Parse(line.AsSpan(HostCommand.Stall.Length), CultureInfo.InvariantCulture));
            LongestStall = stood > LongestStall ? stood : LongestStall;
        }
    }
}
