using System.CommandLine;
using CoachBot.Storage;

namespace CoachBot.Cli;

/// <summary><c>migrate</c>: brings the database's schema up to date, and says what was applied.</summary>
internal sealed class MigrateVerb : ICliVerb
{
    public Command Build(IVerbRunner runner)
    {
        var verb = new Command("migrate", "Bring the database's schema up to date");
        verb.SetAction((_, cancellationToken) => runner.RunAsync<Run>(DatabaseUse.Own, run => run.ExecuteAsync(cancellationToken), cancellationToken));
        return verb;
    }

    internal sealed class Run(Database database)
    {
        public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
        {
            await using var connection = await database.OpenAsync(cancellationToken);
            foreach (var name in await connection.RowsAsync<string>("select name from schema_migration order by number", null, cancellationToken))
            {
                Console.Out.WriteLine($"{name}: applied");
            }

            return ExitCode.Done;
        }
    }
}
