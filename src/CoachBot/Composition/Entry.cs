using CoachBot.Cli;

namespace CoachBot.Composition;

/// <summary>From the arguments of the process to its exit code.</summary>
internal static class Entry
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, key) =>
        {
            key.Cancel = true;
            stop.Cancel();
        };
        using var terminated = System.Runtime.InteropServices.PosixSignalRegistration.Create(
            System.Runtime.InteropServices.PosixSignal.SIGTERM,
            signal =>
            {
                signal.Cancel = true;
                stop.Cancel();
            });
        var runner = new VerbRunner();
        var verbs = Discovery.Implementing<ICliVerb>().Select(verb => (ICliVerb)Activator.CreateInstance(verb)!);
        return await CommandLine.RunAsync(arguments, verbs, runner, stop.Token);
    }
}
