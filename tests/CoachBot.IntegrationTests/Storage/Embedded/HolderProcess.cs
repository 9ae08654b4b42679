using System.Diagnostics;
using CoachBot.Storage.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.IntegrationTests.Storage.Embedded;

/// <summary>Another process that uses the server of a folder, until told to leave or killed.</summary>
internal sealed class HolderProcess : IAsyncDisposable
{
    public const string Verb = "hold-postgres";

    private readonly Process _process;

    private HolderProcess(Process process) => _process = process;

    public int Id => _process.Id;

    /// <summary>The program of this test assembly, with its arguments.</summary>
    public static IReadOnlyList<string> CommandLine(string folder) =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
            ? [Environment.ProcessPath!, typeof(HolderProcess).Assembly.Location, Verb, folder]
            : [Environment.ProcessPath!, Verb, folder];

    public static Task<HolderProcess> StartAsync(string folder) => StartAsync(CommandLine(folder), account: null);

    public static async Task<HolderProcess> StartAsync(IReadOnlyList<string> commandLine, string? account)
    {
        var start = new ProcessStartInfo(commandLine[0], commandLine.Skip(1))
        {
            UserName = account,
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var holder = new HolderProcess(Process.Start(start).ShouldNotBeNull());
        var line = await holder._process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        if (line != "ready")
        {
            throw new InvalidOperationException(await holder._process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        return holder;
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async Task LeaveAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        _process.ExitCode.ShouldBe(0);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await LeaveAsync();
        }

        _process.Dispose();
    }

    /// <summary>What the other process does.</summary>
    public static async Task HoldAsync(string folder)
    {
        var options = new EmbeddedPostgresOptions { DataDirectory = folder };
        await using var server = await EmbeddedPostgres.StartAsync(options, NullLogger.Instance, TimeProvider.System, CancellationToken.None);
        await Console.Out.WriteLineAsync("ready");
        await Console.In.ReadLineAsync(CancellationToken.None);
    }
}
