using System.Text;

namespace CoachBot.IntegrationTests.Fixtures;

/// <summary>Every row of every table as text, to tell whether anything changed.</summary>
internal static class DatabaseDump
{
    /// <summary>All of it but times and generated numbers, in an order of its own.</summary>
    public static async Task<string> DumpAsync(this TestApp app)
    {
        var tables = await app.RowsAsync<string>("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1");
        tables.Count.ShouldBeGreaterThan(10);
        var text = new StringBuilder();
        foreach (var table in tables)
        {
            var left = await app.RowsAsync<string>(
                """
                select column_name from information_schema.columns
                where table_schema = 'public' and table_name = @table and (data_type = 'timestamp with time zone' or is_identity = 'YES') and column_name <> 'done_at'
                """,
                new { table });
            var rows = await app.RowsAsync<string>($"select (to_jsonb(t) - @left)::text from {table} t order by 1", new { left = left.ToArray() });
            text.AppendJoin('\n', [$"# {table}", .. rows]).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Throws away everything but the schema and the frameworks' documents, which a program keeps once, so that a database serves the next case too.</summary>
    public static async Task ClearAsync(this TestApp app)
    {
        var tables = await app.RowsAsync<string>(
            "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('schema_migration', 'framework_document')");
        await app.RunAsync($"truncate {string.Join(", ", tables)}");
    }
}
