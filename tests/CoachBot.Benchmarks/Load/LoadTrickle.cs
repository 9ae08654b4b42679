using System.Globalization;
using System.Text.Json;
using CoachBot.Composition;
using CoachBot.Packs;
using CoachBot.Pipeline;
using CoachBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot.Benchmarks.Load;

/// <summary>A ticket a second, of somebody who does not ask, read in as <c>ingest</c> reads it.</summary>
internal sealed class LoadTrickle : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _file;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    public LoadTrickle(Database database, PackFolder folder, PackLibrary packs, string path)
    {
        _services = new ServiceCollection().AddLogging(logging => logging.ClearProviders())
            .AddCoachBot(database, folder, packs, new Settings(new(), new(), new ConfigurationBuilder().Build()), TimeProvider.System).BuildServiceProvider();
        _file = Path.Combine(path, "trickle.jsonl");
        _running = RunAsync(_stop.Token);
    }

    /// <summary>How many went in.</summary>
    public int Taken { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
        await _services.DisposeAsync();
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        var intake = _services.GetRequiredService<FileIntake>();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                await File.WriteAllTextAsync(_file, Ticket(), cancellationToken);
                Taken += (await intake.TakeAsync([_file], new Silent(), cancellationToken)).Items.New;
            }
        }
        catch (OperationCanceledException)
        {
            // That is how it ends.
        }
    }

    private string Ticket() => JsonSerializer.Serialize(new
    {
        id = string.Create(CultureInfo.InvariantCulture, $"TRICKLE-{Taken}"),
        title = "Keys of the week",
        status = "done",
        closed = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        team = "trickle",
        assignee = LoadWorld.Busy,
        description = string.Create(CultureInfo.InvariantCulture, $"I rotated the database password number {Taken} and added an alert for disk space of volume {Taken}."),
    }) + "\n";

    private sealed class Silent : IWorkProgress
    {
        public void Expect(int more)
        {
        }

        public void Advance()
        {
        }
    }
}
