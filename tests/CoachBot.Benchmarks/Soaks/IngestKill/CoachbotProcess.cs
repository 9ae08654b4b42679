using System.Diagnostics;

namespace CoachBot.Benchmarks.Soaks.IngestKill;

/// <summary>The program itself, started by this one; no other process is ever ended.</summary>
internal sealed class CoachbotProcess : IAsyncDisposable
{
    private const int KilledCode = 137;

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "coachbot.dll");

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private CoachbotProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        _errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
    }

    public bool HasExited => _process.HasExited;

    /// <summary>Runs it to its end; it must do what it is told.</summary>
    public static async Task RunAsync(string folder, string connectionString, CancellationToken token, params string[] arguments)
    {
        await using var process = Start(folder, connectionString, arguments);
        await process.EndAsync(token);
        if (process._process.ExitCode != 0)
        {
            throw new InvalidOperationException($"coachbot {string.Join(' ', arguments)} ended with {process._process.ExitCode}: {await process._errors}");
        }
    }

    public static CoachbotProcess Start(string folder, string connectionString, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.Contains("__", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["ConnectionStrings__CoachBot"] = connectionString;
        return new CoachbotProcess(Process.Start(start)!);
    }

    /// <summary>Ends it with -9; false when it had ended by itself.</summary>
    public async Task<bool> KillAsync(CancellationToken token)
    {
        _process.Kill();
        await _process.WaitForExitAsync(token);
        return _process.ExitCode == KilledCode;
    }

    public async Task EndAsync(CancellationToken token)
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(token);
        await Task.WhenAll(_output, _errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }
}
