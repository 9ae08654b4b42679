using System.CommandLine;
using CoachBot.Storage;

namespace CoachBot.Cli;

/// <summary><c>serve</c>: runs the host; the default verb.</summary>
internal sealed class ServeVerb : ICliVerb
{
    public Command Build(IVerbRunner runner)
    {
        var verb = new Command("serve", "Run the host until it is stopped (the default)");
        verb.SetAction((_, cancellationToken) => runner.RunAsync<Run>(DatabaseUse.Own, run => run.ExecuteAsync(cancellationToken), cancellationToken));
        return verb;
    }

    internal sealed class Run(IServing serving)
    {
        public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
        {
            await serving.RunAsync(Say, cancellationToken);
            return ExitCode.Done;
        }

        private static void Say(Served served)
        {
            Console.Out.WriteLine($"CoachBot serves {served.Addresses} until it is stopped.");
            foreach (var line in served.Lines)
            {
                Console.Out.WriteLine(line);
            }
        }
    }
}
