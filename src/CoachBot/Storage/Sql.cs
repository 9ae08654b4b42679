using System.Text.Encodings.Web;
using System.Text.Json;
using Dapper;
using Npgsql;

namespace CoachBot.Storage;

/// <summary>Dapper's calls with the token in its usual place.</summary>
internal static class Sql
{
    private static readonly JsonSerializerOptions RowJson = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        // Nobody but the database reads it: letters need no escapes.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task<IReadOnlyList<T>> RowsAsync<T>(this NpgsqlConnection connection, string sql, object? arguments, CancellationToken cancellationToken) =>
        [.. await connection.QueryAsync<T>(new CommandDefinition(sql, arguments, cancellationToken: cancellationToken))];

    public static Task<T?> RowAsync<T>(this NpgsqlConnection connection, string sql, object? arguments, CancellationToken cancellationToken) =>
        connection.QueryFirstOrDefaultAsync<T>(new CommandDefinition(sql, arguments, cancellationToken: cancellationToken));

    /// <summary>Several queries in one round trip; the reader gives their rows in order.</summary>
    public static Task<SqlMapper.GridReader> ManyAsync(this NpgsqlConnection connection, string sql, object? arguments, CancellationToken cancellationToken) =>
        connection.QueryMultipleAsync(new CommandDefinition(sql, arguments, cancellationToken: cancellationToken));

    public static async Task<IReadOnlyList<T>> RowsAsync<T>(this SqlMapper.GridReader reader, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return [.. await reader.ReadAsync<T>()];
    }

    /// <summary>
    /// Inserts any number of rows with one statement, which takes them from the JSON in <c>@rows</c>: its columns are the
    /// rows' properties in snake case.
    /// </summary>
    public static Task InsertAsync(this NpgsqlConnection connection, string sql, IEnumerable<object> rows, CancellationToken cancellationToken)
    {
        var all = rows.ToList();
        return all.Count == 0 ? Task.CompletedTask : connection.RunAsync(sql, new { rows = JsonSerializer.Serialize(all, RowJson) }, cancellationToken);
    }

    /// <summary>The same for a statement that tells in one row what became of them.</summary>
    public static Task<T?> SaveAsync<T>(this NpgsqlConnection connection, string sql, IEnumerable<object> rows, CancellationToken cancellationToken) =>
        connection.RowAsync<T>(sql, new { rows = JsonSerializer.Serialize(rows.ToList(), RowJson) }, cancellationToken);

    public static Task<int> RunAsync(this NpgsqlConnection connection, string sql, object? arguments, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(sql, arguments, cancellationToken: cancellationToken));
}
