using System.Diagnostics;

namespace CoachBot.Tests.HouseRules;

/// <summary>Runs the repository's scripts as a check machine does.</summary>
internal static class Bash
{
    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "bash"))
        .FirstOrDefault(File.Exists);

    /// <summary>What a script said and how it ended.</summary>
    internal sealed record Outcome(int ExitCode, string Output)
    {
        public string[] Lines => Output.TrimEnd('\n').Split('\n');

        public string LastLine => Lines[^1];
    }

    /// <summary>Runs a command line; standard error is part of the output. Skips the test where there is no bash.</summary>
    public static async Task<Outcome> RunAsync(string commandLine, string folder, CancellationToken cancellationToken)
    {
        Assert.SkipWhen(Program is null, "bash is not on PATH, and the check scripts are written for it.");
        var start = new ProcessStartInfo(Program!, ["-c", $"exec 2>&1; {commandLine}"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return new Outcome(process.ExitCode, output);
    }
}
