using CoachBot.Core.Work;

namespace CoachBot.Sources.Postmortems;

/// <summary>The people that a postmortem names with a part: by role lines, and as owners of follow-ups that were done.</summary>
internal static class PostmortemParticipants
{
    public static IReadOnlyList<Participant> Of(PostmortemOutline outline)
    {
        var named =
            from fact in outline.Facts
            let role = RoleOf(fact.Key)
            where role is not null
            from name in NameList.Split(fact.Value)
            select new Participant(name, role.Value, fact.Where);
        var owners =
            from followUp in outline.FollowUps
            where followUp.IsDone
            from name in NameList.Split(followUp.Owner ?? "")
            select new Participant(name, ParticipantRole.FollowUpOwner, followUp.Where);
        return [.. named.DistinctBy(participant => (participant.Name, participant.Role)), .. owners];
    }

    private static ParticipantRole? RoleOf(FactKey key) => key switch
    {
        FactKey.Commander => ParticipantRole.Commander,
        FactKey.Communications => ParticipantRole.Communications,
        FactKey.Scribe => ParticipantRole.Scribe,
        FactKey.Responder => ParticipantRole.Responder,
        FactKey.Shadow => ParticipantRole.Shadow,
        FactKey.Author => ParticipantRole.Author,
        FactKey.Id or FactKey.Title or FactKey.Date or FactKey.Start or FactKey.End or FactKey.Status or FactKey.Team or FactKey.Scope or FactKey.Url
            or FactKey.Other => null,
    };
}
