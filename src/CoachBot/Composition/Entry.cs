using CoachBot.Cli;

namespace CoachBot.Composition;

/// <summary>From the arguments of the process to its exit code.</summary>
internal static class Entry
{
    public static Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken) => RunAsync(arguments, Settings.Environment, cancellationToken);

    /// <summary>The same with the settings of somebody who runs it from within.</summary>
    public static async Task<int> RunAsync(string[] arguments, IConfiguration settings, CancellationToken cancellationToken)
    {
        var verbs = Discovery.Implementing<ICliVerb>().Select(verb => (ICliVerb)Activator.CreateInstance(verb)!);
        return await CommandLine.RunAsync(arguments, verbs, new VerbRunner(settings), cancellationToken);
    }
}
