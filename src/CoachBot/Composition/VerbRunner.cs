using CoachBot.Cli;
using CoachBot.Core.Practices;
using CoachBot.Diagnosis;
using CoachBot.Files;
using CoachBot.Packs;
using CoachBot.Storage;

namespace CoachBot.Composition;

/// <summary>Gives each verb what its constructor asks for.</summary>
internal sealed class VerbRunner(IConfiguration settings) : IVerbRunner
{
    public async Task<int> RunAsync<TRun>(DatabaseUse use, Func<TRun, Task<int>> run, CancellationToken cancellationToken) where TRun : class
    {
        await using var app = await CoachBotApp.OpenAsync(settings, use, cancellationToken);
        return await run(app.Create<TRun>());
    }

    public async Task<int> RunOfflineAsync<TRun>(Func<TRun, Task<int>> run, CancellationToken cancellationToken) where TRun : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        var folder = new PackFolder(Settings.Read(settings, Modules.All).Packs.Path);
        var packs = folder.Load();
        var services = new ServiceCollection().AddSingleton(folder).AddSingleton(packs).AddSingleton(new PracticeDetector(packs.Practices)).AddSingleton(TimeProvider.System);
        await using var provider = services.AddEach<IWorkSource>().AddSingleton<WorkFileFolder>().BuildServiceProvider();
        return await run(ActivatorUtilities.CreateInstance<TRun>(provider));
    }

    public bool HasDatabase => OpenDatabase.Exists(Settings.Read(settings, Modules.All));

    public Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken) => Examination.RunAsync(settings, cancellationToken);
}
