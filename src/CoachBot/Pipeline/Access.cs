using CoachBot.Core.People;
using CoachBot.Storage;

namespace CoachBot.Pipeline;

/// <summary>Asks the policy, and writes down for the subject that somebody looked.</summary>
internal sealed class Access(AccessLogStore log, PeopleStore people, TimeProvider clock)
{
    /// <summary>A grant, or the refusal. <paramref name="did"/> says to the subject what it is used for: <c>looked at your level report</c>.</summary>
    public async Task<AccessDecision> AskAsync(Reader reader, Person subject, DataView view, string did, CancellationToken cancellationToken)
    {
        var decision = AccessPolicy.Decide(reader, subject, view);
        if (decision.Grant is { IsOwn: false } grant)
        {
            await log.WriteAsync(grant, did, await NoticeAsync(grant, did, cancellationToken), clock.GetUtcNow(), cancellationToken);
        }

        return decision;
    }

    private async Task<string> NoticeAsync(ReadGrant grant, string did, CancellationToken cancellationToken)
    {
        if (grant.ReaderId == ReadGrant.OperatorId)
        {
            return $"The operator of this server {did}: {grant.Reason}";
        }

        return $"{await people.NameOfAsync(grant.ReaderId, cancellationToken) ?? grant.ReaderId}, your {grant.Standing}, {did}.";
    }
}
