using System.Diagnostics;

namespace CoachBot.IntegrationTests.Cli;

/// <summary>The program itself as a process, in a working directory of its own.</summary>
internal sealed class Coachbot : IAsyncDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "coachbot.dll");

    private readonly Process _process;

    private Coachbot(Process process) => _process = process;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Runs it to its end, in a process of its own where that makes a difference.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="input">What it reads from standard input.</param>
    /// <param name="settings">Environment variables.</param>
    /// <param name="arguments">The command line.</param>
    public static async Task<Ran> RunAsync(string folder, string input, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        if (input.Length == 0 && WithinTests.IsFor(settings, arguments))
        {
            return await WithinTests.RunAsync(folder, settings, arguments, Token);
        }

        await using var program = Start(folder, settings, arguments);
        await program._process.StandardInput.WriteAsync(input);
        return await program.EndAsync();
    }

    public static Coachbot Start(string folder, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Nothing that the machine or the test run happens to set.
        foreach (var name in start.Environment.Keys.Where(name => name.Contains("__", StringComparison.Ordinal) || name.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return new Coachbot(Process.Start(start).ShouldNotBeNull());
    }

    /// <summary>Reads its output up to the line that begins like that.</summary>
    public async Task<string> LineAsync(string beginning)
    {
        while (await _process.StandardOutput.ReadLineAsync(Token) is { } line)
        {
            if (line.StartsWith(beginning, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"It ended without saying '{beginning}': {await _process.StandardError.ReadToEndAsync(Token)}");
    }

    /// <summary>Waits for its end and reads both pipes to theirs.</summary>
    public async Task<Ran> EndAsync()
    {
        _process.StandardInput.Close();
        var output = _process.StandardOutput.ReadToEndAsync(Token);
        var errors = _process.StandardError.ReadToEndAsync(Token);
        await _process.WaitForExitAsync(Token);
        return new Ran(_process.ExitCode, (await output).ReplaceLineEndings("\n"), (await errors).ReplaceLineEndings("\n"));
    }

    /// <summary>Asks it to end, as a service manager does.</summary>
    public async Task<Ran> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync(Token);
        return await EndAsync();
    }

    /// <summary>Ends it with -9, and reads both pipes to their end: whoever else holds them open keeps this waiting.</summary>
    public Task<Ran> KillAsync()
    {
        _process.Kill();
        return EndAsync();
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

/// <summary>What a run of the program came to.</summary>
internal sealed record Ran(int Code, string Output, string Errors);
