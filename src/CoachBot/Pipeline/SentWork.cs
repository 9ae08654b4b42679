using CoachBot.Core.Work;
using CoachBot.Pipeline.Findings;
using CoachBot.Storage;

namespace CoachBot.Pipeline;

/// <summary>Says which stored work items a model may be told of.</summary>
internal sealed class SentWork(Database database)
{
    /// <summary>Those of the items that may be told of. One that is not there any more is none of them, nor one that names were taken out of.</summary>
    public async Task<IReadOnlySet<WorkKey>> AmongAsync(IEnumerable<WorkKey> works, CancellationToken cancellationToken)
    {
        List<WorkId> ids = [.. works.Distinct().Select(WorkId.For)];
        if (ids.Count == 0)
        {
            return new HashSet<WorkKey>();
        }

        await using var connection = await database.OpenAsync(cancellationToken);
        return (await WorkStore.NewestAsync(connection, ids, cancellationToken)).Where(work => work.RedactedAt is null && FindPractices.IsSent(work.Item)).Select(work => work.Item.Key).ToHashSet();
    }
}
