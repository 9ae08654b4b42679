using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.Practices;
using CoachBot.Demo;
using CoachBot.Files;
using CoachBot.Packs;
using CoachBot.Pipeline;
using CoachBot.Storage;

namespace CoachBot.Composition;

/// <summary>Everything a verb needs, wired once: the database, the packs, and what is made of them.</summary>
internal sealed class CoachBotApp : IAsyncDisposable
{
    private readonly OpenDatabase _database;
    private readonly ServiceProvider _services;

    private CoachBotApp(OpenDatabase database, ServiceProvider services) => (_database, _services) = (database, services);

    /// <summary>Reads the settings and packs, opens the database, and wires the rest.</summary>
    /// <exception cref="Core.RefusedException">A setting, a pack or the database was refused; every problem of the kind is in it.</exception>
    public static async Task<CoachBotApp> OpenAsync(DatabaseUse use, CancellationToken cancellationToken)
    {
        var settings = Settings.Read();
        var folder = new PackFolder(settings.Packs.Path);
        var packs = folder.Load();
        var loggers = LoggerFactory.Create(logging => logging
            .AddSimpleConsole(console => console.SingleLine = true)
            .AddFilter(null, LogLevel.Warning)
            .Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        var database = await OpenDatabase.OpenAsync(settings, use, loggers, TimeProvider.System, cancellationToken);
        return new(database, Wire(database.Database, folder, packs, loggers, TimeProvider.System));
    }

    public T Create<T>() where T : class => ActivatorUtilities.CreateInstance<T>(_services);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>The services over an open database; tests give their own clock.</summary>
    internal static ServiceProvider Wire(Database database, PackFolder folder, PackLibrary packs, ILoggerFactory loggers, TimeProvider clock)
    {
        var services = new ServiceCollection();
        services.AddSingleton(loggers).AddSingleton(clock).AddSingleton(folder).AddSingleton(packs).AddSingleton(database);
        services.AddSingleton(new PracticeDetector(packs.Practices));
        services.AddSingleton<PeopleStore>().AddSingleton<EvidenceStore>().AddSingleton<ExposureStore>();
        services.AddSingleton<SuggestionStore>().AddSingleton<NoticeStore>().AddSingleton<AccessLogStore>().AddSingleton<DeploymentFacts>().AddSingleton<UnmatchedNames>();
        services.AddSingleton<Access>().AddSingleton<LevelReports>().AddSingleton<GrowthPlans>().AddSingleton<Derivation>().AddSingleton<WorkIntake>().AddSingleton<ConsentChoice>();
        foreach (var source in Discovery.Implementing<IWorkSource>())
        {
            services.AddSingleton(typeof(IWorkSource), source);
        }

        foreach (var command in Discovery.Implementing<IChatCommand>())
        {
            services.AddSingleton(typeof(IChatCommand), command);
        }

        services.AddSingleton(provider => new Lazy<IReadOnlyList<IChatCommand>>(() => [.. provider.GetServices<IChatCommand>()]));
        services.AddSingleton<WorkFileFolder>().AddSingleton<FileIntake>().AddSingleton<PeopleIntake>().AddSingleton<ChatDispatcher>();
        services.AddSingleton<DemoFiles>().AddSingleton<DemoData>();
        return services.BuildServiceProvider();
    }
}
