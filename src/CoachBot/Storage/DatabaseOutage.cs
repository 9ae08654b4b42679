using Npgsql;

namespace CoachBot.Storage;

/// <summary>Tells a database that is away, and comes back, from a statement that will always fail.</summary>
internal static class DatabaseOutage
{
    // Connection lost, no room left, shutting down or starting, by class of PostgreSQL's error code.
    private static readonly string[] Classes = ["08", "53", "57P"];

    public static bool Is(Exception exception) => exception switch
    {
        PostgresException failed => failed.IsTransient || Array.Exists(Classes, start => failed.SqlState.StartsWith(start, StringComparison.Ordinal)),
        NpgsqlException or TimeoutException => true,
        _ => false,
    };
}
