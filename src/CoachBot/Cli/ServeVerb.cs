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

    internal sealed class Run(Database database)
    {
        public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
        {
            await new HealthHost(database).RunAsync(
                addresses => Console.Out.WriteLine($"CoachBot serves health checks on {addresses}. No chat platform is part of this release; talk to it with: coachbot ask \"/coach help\" --as <person>"),
                cancellationToken);
            return ExitCode.Done;
        }
    }
}
