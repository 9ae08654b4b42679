using System.Collections.Immutable;
using CoachBot.Core;
using CoachBot.Core.Work;

namespace CoachBot.Storage;

/// <summary>The parts in an incident that one has by being there; to have its follow-up, or to review, is none.</summary>
internal static class Presence
{
    private static readonly ImmutableArray<ParticipantRole> Parts =
    [
        ParticipantRole.Commander, ParticipantRole.Communications, ParticipantRole.Scribe, ParticipantRole.Responder, ParticipantRole.Shadow,
        ParticipantRole.Author, ParticipantRole.Actor,
    ];

    /// <summary>As they are stored.</summary>
    public static ImmutableArray<string> Roles { get; } = [.. Parts.Select(EnumText.Of)];

    public static bool Is(ParticipantRole role) => Parts.Contains(role);
}
