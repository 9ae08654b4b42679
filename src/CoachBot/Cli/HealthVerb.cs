using System.CommandLine;
using CoachBot.Core;

namespace CoachBot.Cli;

/// <summary><c>health</c>: asks the host that runs beside it whether it is ready, where there is no curl to do so.</summary>
internal sealed class HealthVerb : ICliVerb
{
    /// <summary>Shorter than what a health check waits for, so that the reason is still said.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public Command Build(IVerbRunner runner)
    {
        var verb = new Command("health", "Ask the host on this machine whether it is ready, as a container's health check does");
        verb.SetAction((_, cancellationToken) => AskAsync(HealthAddress.Of(Environment.GetEnvironmentVariable("ASPNETCORE_URLS")), cancellationToken));
        return verb;
    }

    private static async Task<int> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        // A proxy for the way out is none for the way to oneself.
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = Patience };
        try
        {
            using var response = await http.GetAsync(address, cancellationToken);
            var said = (await response.Content.ReadAsStringAsync(cancellationToken)).Trim();
            if (response.IsSuccessStatusCode)
            {
                Console.Out.WriteLine(said);
                return ExitCode.Done;
            }

            throw NotReady(address, FormattableString.Invariant($"{(int)response.StatusCode} {said}"), "Wait, or look at the host's log");
        }
        catch (HttpRequestException failed)
        {
            throw NotReady(address, failed.Message, "Start it, or set ASPNETCORE_URLS to what it has");
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw NotReady(address, FormattableString.Invariant($"no answer within {Patience.TotalSeconds:0} seconds"), "Wait, or look at the host's log");
        }
    }

    private static RefusedException NotReady(Uri address, string found, string toDo) =>
        new(new Problem("the host is not ready", address.ToString(), Found: found, Do: toDo));
}
