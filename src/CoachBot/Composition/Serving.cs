using CoachBot.Cli;
using CoachBot.Core;
using CoachBot.Diagnosis;

namespace CoachBot.Composition;

/// <summary>Starts the web application of this run and keeps it up.</summary>
internal sealed class Serving(IEnumerable<IDiagnosis> diagnoses) : IServing
{
    private WebApplication? _application;

    /// <summary>What it is to start; known only after the services were built.</summary>
    public void Of(WebApplication application) => _application = application;

    public async Task RunAsync(Action<Served> onReady, CancellationToken cancellationToken)
    {
        var application = _application ?? throw new InvalidOperationException("There is no web application to serve.");
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch (Exception ex) when (ex is IOException or FormatException or InvalidOperationException or System.Net.Sockets.SocketException)
        {
            throw new RefusedException(new Problem("the address cannot be served", "ASPNETCORE_URLS", Found: ex.Message.TrimEnd('.'),
                Do: "Stop what uses it, or set ASPNETCORE_URLS to another, such as http://127.0.0.1:5081"));
        }

        onReady(new(string.Join(" and ", application.Urls), [.. diagnoses.Select(diagnosis => diagnosis.AtStart).OfType<string>()]));
        await application.WaitForShutdownAsync(cancellationToken);
    }
}
