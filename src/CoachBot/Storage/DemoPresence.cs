using Npgsql;

namespace CoachBot.Storage;

/// <summary>
/// Whether a demo is being served right now. A serving demo holds a shared advisory lock in its database, which goes
/// away with its connection whatever ends the process.
/// </summary>
internal static class DemoPresence
{
    private const int LockSpace = 724_091;
    private const int LockNumber = 3;

    /// <summary>Shows the demo as served until the connection is closed.</summary>
    public static async Task<NpgsqlConnection> AnnounceAsync(Database database, CancellationToken cancellationToken)
    {
        var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync("select pg_advisory_lock_shared(@LockSpace, @LockNumber)", new { LockSpace, LockNumber }, cancellationToken);
        return connection;
    }

    /// <summary>Whether any process serves the demo, asked of the server's maintenance database.</summary>
    public static async Task<bool> IsServingAsync(string maintenance, string demo, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(maintenance, cancellationToken);
        return await connection.RowAsync<bool>(
            """
            select exists (select 1 from pg_locks l join pg_database d on d.oid = l.database
              where d.datname = @demo and l.locktype = 'advisory' and l.classid = @LockSpace and l.objid = @LockNumber and l.granted)
            """,
            new { demo, LockSpace, LockNumber }, cancellationToken);
    }

    /// <summary>Whether a database exists and holds anybody.</summary>
    public static async Task<bool> HasPeopleAsync(string maintenance, string connectionString, string name, CancellationToken cancellationToken)
    {
        await using (var connection = await OpenAsync(maintenance, cancellationToken))
        {
            if (!await connection.RowAsync<bool>("select exists (select 1 from pg_database where datname = @name)", new { name }, cancellationToken))
            {
                return false;
            }
        }

        await using var own = await OpenAsync(connectionString, cancellationToken);
        return await own.RowAsync<bool>("select to_regclass('person') is not null", null, cancellationToken)
            && await own.RowAsync<bool>("select exists (select 1 from person)", null, cancellationToken);
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken cancellationToken)
    {
        // No pool: a connection kept open would stand in the way of the server's stop.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }
}
