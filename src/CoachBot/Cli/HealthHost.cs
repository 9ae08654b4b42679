using CoachBot.Core;
using CoachBot.Storage;
using Npgsql;

namespace CoachBot.Cli;

/// <summary>Serves the health checks until it is stopped.</summary>
internal sealed class HealthHost(Database database)
{
    private const string DefaultAddress = "http://127.0.0.1:5080";

    /// <param name="onReady">Told the addresses once they answer.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task RunAsync(Action<string> onReady, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        // A start that fails is said once, by the refusal below.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.WebHost.UseUrls(Environment.GetEnvironmentVariable("ASPNETCORE_URLS") is { Length: > 0 } urls ? urls.Split(';') : [DefaultAddress]);
        await using var app = builder.Build();
        app.MapGet("/healthz/live", () => Results.Text("live"));
        app.MapGet("/healthz/ready", ReadyAsync);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception ex) when (ex is IOException or FormatException or InvalidOperationException or System.Net.Sockets.SocketException)
        {
            throw new RefusedException(new Problem("the address cannot be served", "ASPNETCORE_URLS", Found: ex.Message,
                Do: "Stop what uses it, or set ASPNETCORE_URLS to another, such as http://127.0.0.1:5081"));
        }

        onReady(string.Join(" and ", app.Urls));
        await app.WaitForShutdownAsync(cancellationToken);
    }

    private async Task<IResult> ReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.OpenAsync(cancellationToken);
            await connection.RunAsync("select 1", null, cancellationToken);
            return Results.Text("ready");
        }
        catch (NpgsqlException)
        {
            return Results.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
