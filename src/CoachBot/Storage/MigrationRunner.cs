using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using CoachBot.Core;
using Dapper;
using Npgsql;

namespace CoachBot.Storage;

/// <summary>Applies the numbered SQL migrations that the database lacks, in order, each whole or not at all.</summary>
internal sealed class MigrationRunner(Database database)
{
    // Any number; the same in every host, so that two starting at once take turns.
    private const long AdvisoryLock = 7_240_913_001;

    /// <summary>Brings the schema up to date.</summary>
    /// <returns>The names applied now; empty when there was nothing to do.</returns>
    /// <exception cref="RefusedException">An applied migration differs from the one in this program, or is newer than it.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition("select pg_advisory_lock(@AdvisoryLock)", new { AdvisoryLock }, cancellationToken: cancellationToken));
        try
        {
            return await ApplyMissingAsync(connection, cancellationToken);
        }
        finally
        {
            // The lock is the session's, and the session goes back to the pool.
            await connection.ExecuteAsync(new CommandDefinition("select pg_advisory_unlock(@AdvisoryLock)", new { AdvisoryLock }, cancellationToken: CancellationToken.None));
        }
    }

    /// <summary>The names that a run would apply; the database stays as it is.</summary>
    /// <exception cref="RefusedException">As for a run.</exception>
    public async Task<IReadOnlyList<string>> PendingAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var isEmpty = await connection.RowAsync<bool>("select to_regclass('schema_migration') is null", null, cancellationToken);
        return [.. (isEmpty ? Migration.All() : await MissingAsync(connection, cancellationToken)).Select(migration => migration.Name)];
    }

    private static async Task<IReadOnlyList<string>> ApplyMissingAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(new CommandDefinition(
            "create table if not exists schema_migration (number integer primary key, name text not null, sha256 text not null)",
            cancellationToken: cancellationToken));
        var missing = await MissingAsync(connection, cancellationToken);
        foreach (var migration in missing)
        {
            await ApplyAsync(connection, migration, cancellationToken);
        }

        return [.. missing.Select(migration => migration.Name)];
    }

    private static async Task<IReadOnlyList<Migration>> MissingAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var applied = (await connection.QueryAsync<(int Number, string Name, string Sha256)>(new CommandDefinition(
            "select number, name, sha256 from schema_migration order by number", cancellationToken: cancellationToken))).ToList();
        var known = Migration.All();
        Check(applied, known);
        return [.. known.Skip(applied.Count)];
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, Migration migration, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(migration.Sql, transaction: transaction, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into schema_migration (number, name, sha256) values (@Number, @Name, @Sha256)",
            migration, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
    }

    private static void Check(List<(int Number, string Name, string Sha256)> applied, IReadOnlyList<Migration> known)
    {
        var problems = applied.Select((row, index) => (row, index))
            .Where(pair => pair.index >= known.Count || known[pair.index].Sha256 != pair.row.Sha256)
            .Select(pair => pair.index >= known.Count
                ? new Problem("the database is newer than this program", Where: $"migration {pair.row.Name}", Do: "Run the newer CoachBot")
                : new Problem("an applied migration is not the one in this program", Where: $"migration {pair.row.Name}",
                    Found: pair.row.Sha256[..12], Allowed: known[pair.index].Sha256[..12], Do: "Restore the original file, or run the build that applied it"))
            .ToList();
        if (problems.Count > 0)
        {
            throw new RefusedException(problems);
        }
    }

    private sealed record Migration(int Number, string Name, string Sql, string Sha256)
    {
        public static IReadOnlyList<Migration> All()
        {
            var assembly = Assembly.GetExecutingAssembly();
            return
            [
                .. assembly.GetManifestResourceNames()
                    .Where(name => name.StartsWith("Migrations/", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal)
                    .Select(resource => Read(assembly, resource)),
            ];
        }

        private static Migration Read(Assembly assembly, string resource)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
            var sql = reader.ReadToEnd().ReplaceLineEndings("\n");
            var name = Path.GetFileNameWithoutExtension(resource);
            return new(
                int.Parse(name.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture),
                name,
                sql,
                Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql))));
        }
    }
}
