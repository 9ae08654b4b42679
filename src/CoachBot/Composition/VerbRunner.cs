using CoachBot.Cli;
using CoachBot.Core.Practices;
using CoachBot.Files;
using CoachBot.Packs;
using CoachBot.Storage;

namespace CoachBot.Composition;

/// <summary>Gives each verb what its constructor asks for.</summary>
internal sealed class VerbRunner : IVerbRunner
{
    public async Task<int> RunAsync<TRun>(DatabaseUse use, Func<TRun, Task<int>> run, CancellationToken cancellationToken) where TRun : class
    {
        await using var app = await CoachBotApp.OpenAsync(use, cancellationToken);
        return await run(app.Create<TRun>());
    }

    public async Task<int> RunOfflineAsync<TRun>(Func<TRun, Task<int>> run, CancellationToken cancellationToken) where TRun : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        var packs = new PackFolder(Settings.Read().Packs.Path).Load();
        var services = new ServiceCollection().AddSingleton(packs).AddSingleton(new PracticeDetector(packs.Practices)).AddSingleton(TimeProvider.System);
        foreach (var source in Discovery.Implementing<IWorkSource>())
        {
            services.AddSingleton(typeof(IWorkSource), source);
        }

        await using var provider = services.AddSingleton<WorkFileFolder>().BuildServiceProvider();
        return await run(ActivatorUtilities.CreateInstance<TRun>(provider));
    }
}
