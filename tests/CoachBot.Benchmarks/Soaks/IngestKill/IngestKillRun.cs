using System.Diagnostics;
using System.Globalization;
using CoachBot.Storage;

namespace CoachBot.Benchmarks.Soaks.IngestKill;

/// <summary>
/// Reads the same tickets again and again into fresh databases, each time killing the program at another point of the way and
/// running it to the end afterwards. Half of the runs read one file, half read many. The way is measured by how far the
/// database has grown, which shows uncommitted work too, so that the points are spread over it on any machine.
/// </summary>
/// <param name="folder">Where the files are written.</param>
/// <param name="createDatabaseAsync">Makes an empty database of that name; its connection string.</param>
/// <param name="log">What is done, a line each.</param>
internal sealed class IngestKillRun(string folder, Func<string, Task<string>> createDatabaseAsync, TextWriter log)
{
    private const int ManyFiles = 20;

    private int _databases;

    /// <summary>How many runs left other rows than an undisturbed one, or left a file half applied.</summary>
    public async Task<int> RunAsync(int tickets, int kills, int seed, CancellationToken token)
    {
        Say($"ingest-kill: {tickets} tickets, {kills} kills, seed {seed}");
        var world = new TicketWorld(tickets, seed);
        Layout[] layouts = [await UndisturbedAsync(world, 1, token), await UndisturbedAsync(world, ManyFiles, token)];
        var random = new Random(seed);
        var (bad, landed) = (0, 0);
        for (var kill = 0; kill < kills; kill++)
        {
            var share = (kill + random.NextDouble()) / kills;
            var (isKilled, problems) = await KilledAsync(layouts[kill % layouts.Length], share, token);
            landed += isKilled ? 1 : 0;
            bad += problems.Count > 0 ? 1 : 0;
            Say($"  kill {kill + 1} at {share:P0} of {layouts[kill % layouts.Length].Files} file(s): {(isKilled ? "killed" : "ended before it")}, {(problems.Count == 0 ? "same rows" : "DIFFERENT")}");
            problems.ForEach(problem => Say($"    {problem}"));
        }

        Say($"{kills} runs, {landed} killed on the way, {bad} different; seed {seed}");
        return landed == 0 ? bad + 1 : bad;
    }

    private async Task<Layout> UndisturbedAsync(TicketWorld world, int files, CancellationToken token)
    {
        var path = Path.Combine(folder, FormattableString.Invariant($"tickets-{files}"));
        var layout = new Layout(path, world.Write(path, files), 0, 0, new Dictionary<string, string[]>());
        await using var database = await FreshAsync(path, token);
        var before = await SizeAsync(database, token);
        var watch = Stopwatch.StartNew();
        await EndedAsync(layout, database, token);
        watch.Stop();
        var dump = await TableDump.OfAsync(database, token);
        Say($"  undisturbed, {files} file(s): {watch.Elapsed.TotalSeconds:F1} s, {dump.Values.Sum(rows => rows.Length)} rows");
        return layout with { Before = before, After = await SizeAsync(database, token), Rows = dump };
    }

    private async Task<(bool IsKilled, List<string> Problems)> KilledAsync(Layout layout, double share, CancellationToken token)
    {
        await using var database = await FreshAsync(layout.Path, token);
        var point = layout.Before + (long)(share * (layout.After - layout.Before));
        var isKilled = false;
        await using (var ingest = CoachbotProcess.Start(folder, database.ConnectionString, "ingest", layout.Path))
        {
            while (!ingest.HasExited && !isKilled)
            {
                if (await SizeAsync(database, token) >= point)
                {
                    isKilled = await ingest.KillAsync(token);
                }
            }

            await ingest.EndAsync(token);
        }

        var problems = await HalfAppliedAsync(layout, database, token);
        await EndedAsync(layout, database, token);
        problems.AddRange(TableDump.Differences(layout.Rows, await TableDump.OfAsync(database, token)));
        return (isKilled, problems);
    }

    // A file goes in whole or not at all, also when the program dies.
    private static async Task<List<string>> HalfAppliedAsync(Layout layout, SoakDatabase database, CancellationToken token)
    {
        await using var connection = await database.Database.OpenAsync(token);
        var stored = (await connection.RowsAsync<string>("select external_id from work_item", null, token)).ToHashSet();
        return
        [
            .. layout.Ids.Select((ids, file) => (File: file + 1, Stored: ids.Count(stored.Contains), Of: ids.Count))
                .Where(file => file.Stored != 0 && file.Stored != file.Of)
                .Select(file => FormattableString.Invariant($"file {file.File} went in by half: {file.Stored} of {file.Of}")),
        ];
    }

    private async Task<SoakDatabase> FreshAsync(string path, CancellationToken token)
    {
        var database = new SoakDatabase(await createDatabaseAsync(FormattableString.Invariant($"soak_{++_databases}_{Environment.ProcessId}")));
        await CoachbotProcess.RunAsync(folder, database.ConnectionString, token, "people", "import", $"{path}.people.csv");
        return database;
    }

    private Task EndedAsync(Layout layout, SoakDatabase database, CancellationToken token) =>
        CoachbotProcess.RunAsync(folder, database.ConnectionString, token, "ingest", layout.Path);

    private static async Task<long> SizeAsync(SoakDatabase database, CancellationToken token)
    {
        await using var connection = await database.Database.OpenAsync(token);
        return await connection.RowAsync<long>("select pg_database_size(current_database())", null, token);
    }

    private void Say(FormattableString line) => log.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>The same tickets, in so many files, and what an undisturbed run makes of them.</summary>
    private sealed record Layout(string Path, IReadOnlyList<IReadOnlyList<string>> Ids, long Before, long After, IReadOnlyDictionary<string, string[]> Rows)
    {
        public int Files => Ids.Count;
    }
}
