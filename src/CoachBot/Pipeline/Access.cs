using CoachBot.Core.People;
using CoachBot.Storage;

namespace CoachBot.Pipeline;

/// <summary>Asks the policy, and writes down for the subject that somebody looked.</summary>
internal sealed class Access(AccessLogStore log, PeopleStore people, TimeProvider clock)
{
    /// <summary>A grant to read, or the refusal. <paramref name="what"/> completes "looked at your …".</summary>
    public async Task<AccessDecision> AskAsync(Reader reader, Person subject, DataView view, string what, CancellationToken cancellationToken)
    {
        var decision = AccessPolicy.Decide(reader, subject, view);
        if (decision.Grant is { IsOwn: false } grant)
        {
            await log.WriteAsync(grant, what, await NoticeAsync(grant, what, cancellationToken), clock.GetUtcNow(), cancellationToken);
        }

        return decision;
    }

    private async Task<string> NoticeAsync(ReadGrant grant, string what, CancellationToken cancellationToken)
    {
        if (grant.ReaderId == ReadGrant.OperatorId)
        {
            return $"The operator of this server looked at your {what}: {grant.Reason}";
        }

        var directory = await people.DirectoryAsync(cancellationToken);
        return $"{directory.Find(new(grant.ReaderId))?.Name ?? grant.ReaderId}, your {grant.Standing}, looked at your {what}.";
    }
}
