using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CoachBot.Benchmarks.Load;

/// <summary><c>coachbot serve</c> in a process of its own, set up for Slack over HTTP as an operator would.</summary>
internal sealed class LoadHost : IAsyncDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "coachbot.dll");
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Task<string> _errors;

    private LoadHost(Process process, string address)
    {
        (_process, Address) = (process, new Uri(address));
        _errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        // Nobody reads it, and a full pipe would stop the host.
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
    }

    public Uri Address { get; }

    public int ProcessId => _process.Id;

    public static async Task<LoadHost> StartAsync(string folder, string connectionString, LoadSlack slack, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [Program, "serve"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.Contains("__", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        var address = $"http://127.0.0.1:{FreePort()}";
        start.Environment["ASPNETCORE_URLS"] = address;
        start.Environment["ConnectionStrings__CoachBot"] = connectionString;
        start.Environment["Slack__SigningSecret"] = LoadRequests.Secret;
        start.Environment["Slack__BotToken"] = "xoxb-load";
        start.Environment["Slack__ApiBaseUrl"] = slack.ApiBaseUrl;
        start.Environment["Slack__AllowedCallbackHosts"] = "127.0.0.1";
        var host = new LoadHost(Process.Start(start)!, address);
        await host.ReadyAsync(cancellationToken);
        return host;
    }

    /// <summary>Ends it, and tells what it had to say on standard error.</summary>
    public async Task<string> StopAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        return await _errors;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
    }

    private async Task ReadyAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = Address };
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                using var response = await http.GetAsync("/healthz/ready", cancellationToken);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            if (_process.HasExited || Stopwatch.GetElapsedTime(started) > StartWithin)
            {
                throw new InvalidOperationException($"The host did not start: {await StopAsync()}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
