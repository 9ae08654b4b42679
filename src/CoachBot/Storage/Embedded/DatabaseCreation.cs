using Npgsql;

namespace CoachBot.Storage.Embedded;

/// <summary>Makes a database unless it exists, whoever else tries to at the same time.</summary>
internal static class DatabaseCreation
{
    // An arbitrary number that all processes share; CREATE DATABASE knows no IF NOT EXISTS and runs in no transaction.
    private const string TakeTurn = "SELECT pg_advisory_lock(4842710)";

    /// <summary>False when it existed. The template is copied, so nobody may be connected to it; null makes an empty database.</summary>
    public static async Task<bool> RunAsync(string connectionString, string database, string? template, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var turn = new NpgsqlCommand(TakeTurn, connection);
        await turn.ExecuteNonQueryAsync(cancellationToken);
        await using var existing = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection);
        existing.Parameters.Add(new NpgsqlParameter { Value = database });
        if (await existing.ExecuteScalarAsync(cancellationToken) is not null)
        {
            return false;
        }

        await using var create = new NpgsqlCommand(Statement(database, template), connection);
        await create.ExecuteNonQueryAsync(cancellationToken);
        return true;
    }

    private static string Statement(string database, string? template) =>
        template is null ? $"CREATE DATABASE {Quote(database)}" : $"CREATE DATABASE {Quote(database)} TEMPLATE {Quote(template)}";

    private static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
