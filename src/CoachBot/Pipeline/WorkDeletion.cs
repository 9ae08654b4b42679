using CoachBot.Core;
using CoachBot.Core.Work;
using CoachBot.Storage;
using Npgsql;

namespace CoachBot.Pipeline;

/// <summary>Takes note that sources have deleted work whose file can no longer say so. Its revisions stay, and it counts for nothing until it is read again.</summary>
internal sealed class WorkDeletion(WorkIntake intake)
{
    /// <summary>How many of the items are deleted now that were not; all of them, or none.</summary>
    /// <param name="keys">As messages write them: <c>csv/OPS-12</c>.</param>
    /// <param name="cancellationToken">Ends it with nothing changed.</param>
    /// <exception cref="RefusedException">A key is unknown; every such key is in it.</exception>
    public async Task<int> TakeAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var count = await intake.TakeAsync(
            async connection => [.. (await ItemsAsync(connection, keys, cancellationToken)).Where(item => !item.IsDeleted).Select(item => item.AsDeleted())],
            () => { },
            cancellationToken);
        return count.Revised;
    }

    private static async Task<IEnumerable<WorkItem>> ItemsAsync(NpgsqlConnection connection, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var known = (await WorkStore.KeysAsync(connection, cancellationToken)).ToDictionary(pair => pair.Key.ToString(), pair => pair.Value, StringComparer.Ordinal);
        var problems = keys.Where(key => !known.ContainsKey(key))
            .Select(key => new Problem("no work item has this key", "--deleted", key, "source/id, such as csv/OPS-12",
                Nearest.To(key, known.Keys) is { } meant ? $"Did you mean '{meant}'?" : "Write the source's name, '/', and the id in it"))
            .ToList();
        return problems.Count > 0
            ? throw new RefusedException(problems)
            : (await WorkStore.NewestAsync(connection, [.. keys.Distinct(StringComparer.Ordinal).Select(key => known[key])], cancellationToken)).Select(work => work.Item);
    }
}
