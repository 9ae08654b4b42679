using System.ComponentModel;
using System.Diagnostics;

namespace CoachBot.Storage.Embedded;

/// <summary>Runs a program to its end, without a shell and without the host's terminal.</summary>
internal static class UnixCommand
{
    private const int NotFound = 127;

    /// <summary>Becomes <paramref name="account"/> first, unless null, which must be able to enter <paramref name="directory"/>.</summary>
    public static async Task<CommandResult> RunAsync(
        string file, IReadOnlyList<string> arguments, string? account, string directory, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var process = new Process { StartInfo = StartInfo(file, arguments, account, directory) };
        try
        {
            process.Start();
        }
        catch (Win32Exception exception)
        {
            // A program that is missing or not ours to run is an answer like any other to those who ask.
            return new CommandResult(NotFound, "", exception.Message);
        }

        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
            return new CommandResult(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            // Nobody waits for it any more, so it must not go on writing.
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    public static Task<CommandResult> RunAsync(string file, IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        RunAsync(file, arguments, account: null, "/", cancellationToken);

    private static ProcessStartInfo StartInfo(string file, IReadOnlyList<string> arguments, string? account, string directory)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            UserName = account,
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // PGPORT, PGDATA and their like are meant for another server; the messages are read by this program and by English readers.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        return start;
    }
}
