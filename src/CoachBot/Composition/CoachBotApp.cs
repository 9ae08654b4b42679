using CoachBot.Cli;
using CoachBot.Packs;
using CoachBot.Storage;

namespace CoachBot.Composition;

/// <summary>Everything a verb needs, wired once: the database, the packs, what is made of them, and the web host.</summary>
internal sealed class CoachBotApp : IAsyncDisposable
{
    private const string DefaultAddress = "http://127.0.0.1:5080";

    // A stranger's connection can cost a megabyte; behind a proxy there are few.
    private const int MostConnections = 500;

    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(10);

    private readonly OpenDatabase _database;
    private readonly WebApplication _application;
    private readonly ILoggerFactory _loggers;

    private CoachBotApp(OpenDatabase database, WebApplication application, ILoggerFactory loggers) =>
        (_database, _application, _loggers) = (database, application, loggers);

    /// <summary>Reads the settings and packs, opens the database, and wires the rest.</summary>
    /// <exception cref="Core.RefusedException">A setting, a pack or the database was refused; every problem of the kind is in it.</exception>
    public static async Task<CoachBotApp> OpenAsync(IConfiguration configuration, DatabaseUse use, CancellationToken cancellationToken)
    {
        var settings = Settings.Read(configuration, Modules.All);
        var folder = new PackFolder(settings.Packs.Path);
        var packs = folder.Load();
        var loggers = ConsoleLog.Create();
        OpenDatabase? database = null;
        try
        {
            database = await OpenDatabase.OpenAsync(settings, use, loggers, TimeProvider.System, cancellationToken);
            return new(database, Build(Urls(), services => services.AddCoachBot(database.Database, folder, packs, settings, TimeProvider.System), loggers), loggers);
        }
        catch
        {
            await (database?.DisposeAsync() ?? ValueTask.CompletedTask);
            loggers.Dispose();
            throw;
        }
    }

    public T Create<T>() where T : class => ActivatorUtilities.CreateInstance<T>(_application.Services);

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        await _database.DisposeAsync();
        _loggers.Dispose();
    }

    /// <summary>The web application over these services; tests give their own clock and address.</summary>
    internal static WebApplication Build(string[] urls, Action<IServiceCollection> register, ILoggerFactory loggers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(urls).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopWithin);
        builder.Services.AddSingleton<Serving>().AddSingleton<IServing>(provider => provider.GetRequiredService<Serving>());
        register(builder.Services);
        builder.Services.AddSingleton(loggers);
        var application = builder.Build();
        application.Services.GetRequiredService<Serving>().Of(application);
        HealthEndpoints.Map(application);
        foreach (var module in Modules.All)
        {
            module.Map(application);
        }

        return application;
    }

    private static string[] Urls() =>
        Environment.GetEnvironmentVariable("ASPNETCORE_URLS") is { Length: > 0 } urls ? urls.Split(';') : [DefaultAddress];
}
