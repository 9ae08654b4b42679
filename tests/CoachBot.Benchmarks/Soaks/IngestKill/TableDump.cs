using CoachBot.Storage;

namespace CoachBot.Benchmarks.Soaks.IngestKill;

/// <summary>Every row of every table, without times and generated numbers.</summary>
internal static class TableDump
{
    private const int Shown = 3;

    /// <summary>Table to its rows as JSON, in ordinal order.</summary>
    public static async Task<Dictionary<string, string[]>> OfAsync(SoakDatabase database, CancellationToken token)
    {
        await using var connection = await database.Database.OpenAsync(token);
        var tables = await connection.RowsAsync<(string Table, string[] Left)>(
            """
            select t.table_name, coalesce(array_agg(c.column_name::text) filter (
              where (c.data_type = 'timestamp with time zone' and c.column_name <> 'done_at') or c.is_identity = 'YES'), '{}')
            from information_schema.tables t join information_schema.columns c on c.table_schema = t.table_schema and c.table_name = t.table_name
            where t.table_schema = 'public' and t.table_type = 'BASE TABLE' group by t.table_name
            """,
            null, token);
        var dump = new Dictionary<string, string[]>();
        foreach (var (table, left) in tables)
        {
            dump[table] = [.. (await connection.RowsAsync<string>($"select (to_jsonb(t) - @left)::text from {table} t", new { left }, token)).Order(StringComparer.Ordinal)];
        }

        return dump;
    }

    /// <summary>What one dump has and the other has not; empty when they are equal.</summary>
    public static IEnumerable<string> Differences(IReadOnlyDictionary<string, string[]> expected, IReadOnlyDictionary<string, string[]> actual)
    {
        foreach (var table in expected.Keys.Union(actual.Keys).Order(StringComparer.Ordinal))
        {
            var (left, right) = (expected.GetValueOrDefault(table, []), actual.GetValueOrDefault(table, []));
            if (!left.SequenceEqual(right))
            {
                yield return FormattableString.Invariant($"{table}: {left.Length} rows undisturbed, {right.Length} after the kill");
                foreach (var row in left.Except(right).Take(Shown).Select(row => $"  missing {row}").Concat(right.Except(left).Take(Shown).Select(row => $"  too many {row}")))
                {
                    yield return row;
                }
            }
        }
    }
}
