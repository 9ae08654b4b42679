namespace CoachBot.Core.Work;

/// <summary>The people of an item, each with a part.</summary>
internal static class NamedParts
{
    /// <summary>Whom the item gives a part, and whom the text tells to have done something; each once, in order of name and role.</summary>
    public static List<(string Name, ParticipantRole Role)> Of(WorkItem item, List<Share> shares)
    {
        var parts = new List<(string Name, ParticipantRole Role)>(item.Participants.Count);
        foreach (var participant in item.Participants)
        {
            if (participant.Role != ParticipantRole.Reporter)
            {
                parts.Add((participant.Name, participant.Role));
            }
        }

        string? before = null;
        foreach (var share in shares)
        {
            if (share.Name != before)
            {
                before = share.Name;
                parts.Add((share.Name, RoleOf(item, share.Name)));
            }
        }

        parts.Sort(static (one, other) => string.CompareOrdinal(one.Name, other.Name) is not 0 and var order ? order : one.Role.CompareTo(other.Role));
        var kept = 0;
        for (var at = 0; at < parts.Count; at++)
        {
            if (at == 0 || parts[at] != parts[kept - 1])
            {
                parts[kept++] = parts[at];
            }
        }

        parts.RemoveRange(kept, parts.Count - kept);
        return parts;
    }

    /// <summary>What a person is told to have done goes with the foremost part the item gives them.</summary>
    public static ParticipantRole RoleOf(WorkItem item, string name)
    {
        ParticipantRole? foremost = null;
        foreach (var participant in item.Participants)
        {
            if (participant.Name == name && participant.Role is not (ParticipantRole.Reporter or ParticipantRole.Reviewer))
            {
                foremost = foremost < participant.Role ? foremost : participant.Role;
            }
        }

        return foremost ?? ParticipantRole.Actor;
    }
}
