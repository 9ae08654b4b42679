using System.Globalization;
using CoachBot.Composition;
using CoachBot.Packs;
using CoachBot.Storage;
using Microsoft.Extensions.Configuration;

namespace CoachBot.Benchmarks.Soaks.WeeklyFaults;

/// <summary>
/// <c>soak-host</c>: the host as it is served, with its clustered schedule, by a clock of the soak that started it. It ends
/// when that one does.
/// </summary>
internal static class HostCommand
{
    public const string Verb = "soak-host";
    public const string Clock = "SOAK_CLOCK";
    public const string DatabaseAt = "SOAK_DATABASE";
    public const string SlackAt = "SOAK_SLACK";
    public const string Stall = "stall ";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    public static async Task<int> RunAsync()
    {
        var clock = ScaledClock.Parse(Setting(Clock));
        DepartureTime.Tell(clock);
        await using var database = new Database(Setting(DatabaseAt), DatabaseKind.Own);
        using var log = ConsoleLog.Create();
        var (folder, settings) = (new PackFolder(null), SettingsFor(Setting(SlackAt)));
        await using var host = CoachBotApp.Build(["http://127.0.0.1:0"], services => services.AddCoachBot(database, folder, folder.Load(), settings, clock), log);
        await host.StartAsync(host.Lifetime.ApplicationStopping);
        Console.WriteLine("started");
        await Task.WhenAny(WatchAsync(), Console.In.ReadToEndAsync(host.Lifetime.ApplicationStopping));
        return 0;
    }

    /// <summary>Slack turned on, with the stand-in at that address.</summary>
    public static Settings SettingsFor(string slack) => new(new(), new(), new ConfigurationBuilder().AddInMemoryCollection(
    [
        new("Slack:SigningSecret", "8f742231b10e8888abcd99yyyzzz85a5"), new("Slack:BotToken", FaultySlack.Token), new("Slack:ApiBaseUrl", slack),
        new("Slack:AllowedCallbackHosts", "127.0.0.1"),
    ]).Build());

    // Tells each time that the process stood still longer than ever before.
    private static async Task WatchAsync()
    {
        var longest = Look * 2;
        while (true)
        {
            var started = TimeProvider.System.GetTimestamp();
            await Task.Delay(Look);
            var stood = TimeProvider.System.GetElapsedTime(started) - Look;
            if (stood > longest)
            {
                longest = stood;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stall}{stood.TotalMilliseconds:F0}"));
            }
        }
    }

    private static string Setting(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set; a soak sets it.");
}
