using CoachBot.Composition;
using Microsoft.Extensions.Configuration;

namespace CoachBot.IntegrationTests.Cli;

/// <summary>
/// Runs the program from its entry to its exit code within the process of the tests: most of the time of a short run is spent
/// on starting. What is about the process itself (a server of its own, standard input, signals, serving) gets one.
/// </summary>
internal static class WithinTests
{
    private static readonly string[] Offline = ["map", "receipt", "bench"];
    private static readonly string[] Serving = ["serve", "demo", "health"];

    // The working directory is the process's.
    private static readonly SemaphoreSlim OneAtATime = new(1);

    public static bool IsFor(IReadOnlyDictionary<string, string> settings, string[] arguments) =>
        arguments is [var verb, ..] && !arguments.Contains("--jsonl") && (Offline.Contains(verb) || !Serving.Contains(verb) && settings.ContainsKey("ConnectionStrings__CoachBot"));

    public static async Task<Ran> RunAsync(string folder, IReadOnlyDictionary<string, string> settings, string[] arguments, CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), (string?)setting.Value))).Build();
        await OneAtATime.WaitAsync(cancellationToken);
        var before = Directory.GetCurrentDirectory();
        try
        {
            Directory.SetCurrentDirectory(folder);
            RoutedWriter.Install();
            var (output, errors) = (RoutedWriter.Out.Catch(), RoutedWriter.Error.Catch());
            var code = await Entry.RunAsync(arguments, configuration, cancellationToken);
            return new(code, output.ToString().ReplaceLineEndings("\n"), errors.ToString().ReplaceLineEndings("\n"));
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
            OneAtATime.Release();
        }
    }
}
