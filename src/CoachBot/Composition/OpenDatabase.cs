using CoachBot.Core;
using CoachBot.Storage;
using CoachBot.Storage.Embedded;
using Npgsql;

namespace CoachBot.Composition;

/// <summary>The database that a run of the program works on, and the private server behind it if there is one.</summary>
internal sealed class OpenDatabase : IAsyncDisposable
{
    private const string OwnName = "coachbot";
    private const string DemoName = "coachbot_demo";
    private const int LargestPort = 65_535;

    private readonly EmbeddedPostgres? _server;

    private OpenDatabase(Database database, EmbeddedPostgres? server) => (Database, _server) = (database, server);

    public Database Database { get; }

    private static string PrivateFolder => Path.Combine(Directory.GetCurrentDirectory(), ".coachbot", "pg");

    /// <summary>Whether there is anything to open that somebody may have put data into: a configured database, or a private one from an earlier run.</summary>
    public static bool Exists(Settings settings) =>
        settings.ConnectionStrings.CoachBot is { Length: > 0 } || EmbeddedPostgres.HasData(new() { DataDirectory = PrivateFolder });

    /// <summary>Opens what the verb works on, and brings its schema up to date unless it only looks.</summary>
    /// <remarks>
    /// With a connection string, always that. Else a private server and the organisation's own data; a question is
    /// answered by the demo while one serves, or while nobody is imported and a demo was run.
    /// </remarks>
    public static async Task<OpenDatabase> OpenAsync(
        Settings settings, DatabaseUse use, ILoggerFactory loggers, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (settings.ConnectionStrings.CoachBot is { Length: > 0 } connectionString)
        {
            return use == DatabaseUse.Demo
                ? throw new RefusedException(new Problem(
                    "the demo keeps its invented people apart from your own", "ConnectionStrings__CoachBot",
                    Found: "a connection string", Do: "Unset it for the demo; the demo brings a private PostgreSQL"))
                : await MigratedAsync(Own(connectionString), null, use, cancellationToken);
        }

        var server = await EmbeddedPostgres.StartAsync(new() { DataDirectory = PrivateFolder }, loggers.CreateLogger<EmbeddedPostgres>(), clock, cancellationToken);
        try
        {
            var kind = await KindAsync(server, use, cancellationToken);
            var name = kind == DatabaseKind.Demo ? DemoName : OwnName;
            await server.CreateDatabaseAsync(name, cancellationToken);
            return await MigratedAsync(new Database(server.ConnectionString(name), kind), server, use, cancellationToken);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private static async Task<OpenDatabase> MigratedAsync(Database database, EmbeddedPostgres? server, DatabaseUse use, CancellationToken cancellationToken)
    {
        try
        {
            // Whoever only looks at a shared database must not change it under the hosts that serve it.
            var isLeft = use == DatabaseUse.Examine && server is null;
            database.AppliedMigrations = isLeft ? [] : await new MigrationRunner(database).RunAsync(cancellationToken);
            if (isLeft)
            {
                await using var connection = await database.OpenAsync(cancellationToken);
            }

            return new(database, server);
        }
        catch (NpgsqlException ex) when (server is null && ex is not PostgresException)
        {
            await database.DisposeAsync();
            throw new RefusedException(new Problem("the database does not answer", "ConnectionStrings__CoachBot", Found: ex.Message,
                Do: "Start it, correct the setting, or unset it to use a private PostgreSQL"));
        }
    }

    private static async Task<DatabaseKind> KindAsync(EmbeddedPostgres server, DatabaseUse use, CancellationToken cancellationToken)
    {
        if (use != DatabaseUse.Ask)
        {
            return use == DatabaseUse.Demo ? DatabaseKind.Demo : DatabaseKind.Own;
        }

        if (await DemoPresence.IsServingAsync(server.ConnectionString("postgres"), DemoName, cancellationToken))
        {
            return DatabaseKind.Demo;
        }

        return !await DemoPresence.HasPeopleAsync(server.ConnectionString("postgres"), server.ConnectionString(OwnName), OwnName, cancellationToken)
            && await DemoPresence.HasPeopleAsync(server.ConnectionString("postgres"), server.ConnectionString(DemoName), DemoName, cancellationToken)
            ? DatabaseKind.Demo
            : DatabaseKind.Own;
    }

    private static Database Own(string connectionString)
    {
        try
        {
            // Said at the first connection otherwise, as an exception that names no setting.
            ArgumentOutOfRangeException.ThrowIfGreaterThan(new NpgsqlConnectionStringBuilder(connectionString).Port, LargestPort);
            return new Database(connectionString, DatabaseKind.Own);
        }
        catch (Exception ex) when (ex is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new RefusedException(new Problem("this is no PostgreSQL connection string", "ConnectionStrings__CoachBot",
                Allowed: "Host=…;Database=…;Username=…;Password=…", Do: "Correct it; its value is not shown here because it may hold a password"));
        }
    }
}
