using Dapper;
using Npgsql;

namespace CoachBot.Storage;

/// <summary>Dapper's calls with the token in its usual place.</summary>
internal static class Sql
{
    public static async Task<IReadOnlyList<T>> RowsAsync<T>(this NpgsqlConnection connection, string sql, object? arguments, CancellationToken cancellationToken) =>
        [.. await connection.QueryAsync<T>(new CommandDefinition(sql, arguments, cancellationToken: cancellationToken))];

    public static Task<T?> RowAsync<T>(this NpgsqlConnection connection, string sql, object? arguments, CancellationToken cancellationToken) =>
        connection.QueryFirstOrDefaultAsync<T>(new CommandDefinition(sql, arguments, cancellationToken: cancellationToken));

    public static Task<int> RunAsync(this NpgsqlConnection connection, string sql, object? arguments, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(sql, arguments, cancellationToken: cancellationToken));
}
