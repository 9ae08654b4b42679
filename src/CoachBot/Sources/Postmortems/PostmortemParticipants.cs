using CoachBot.Core.Work;

namespace CoachBot.Sources.Postmortems;

/// <summary>The people that a postmortem names with a part: by role lines, and as owners of follow-ups that were done.</summary>
internal static class PostmortemParticipants
{
    public static IReadOnlyList<Participant> Of(PostmortemOutline outline)
    {
        var participants = new List<Participant>();
        var named = new HashSet<(string Name, ParticipantRole Role)>();
        foreach (var fact in outline.Facts)
        {
            if (RoleOf(fact.Key) is { } role)
            {
                foreach (var name in NameList.Split(fact.Value))
                {
                    if (named.Add((name, role)))
                    {
                        participants.Add(new(name, role, fact.Where));
                    }
                }
            }
        }

        foreach (var followUp in outline.FollowUps)
        {
            if (followUp is { IsDone: true, Owner: { } owner })
            {
                foreach (var name in NameList.Split(owner))
                {
                    participants.Add(new(name, ParticipantRole.FollowUpOwner, followUp.Where));
                }
            }
        }

        return participants;
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
