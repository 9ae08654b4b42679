using System.Collections.Immutable;
using CoachBot.Core;

namespace CoachBot.Commands.OnCall;

/// <summary>What an on-call lead has told of an incident so far, as it was answered.</summary>
internal sealed record LogDraft
{
    public string Title { get; init; } = "";

    public string StartDay { get; init; } = "";

    public string StartTime { get; init; } = "";

    public string EndDay { get; init; } = "";

    public string EndTime { get; init; } = "";

    public string Scope { get; init; } = "";

    public string What { get; init; } = "";

    /// <summary>Ids of whoever was there.</summary>
    public ImmutableArray<string> People { get; init; } = [];

    /// <summary>What each of them did, by id.</summary>
    public ImmutableDictionary<string, LogPart> Parts { get; init; } = ImmutableDictionary<string, LogPart>.Empty;

    /// <summary>Changes when other people are chosen, or the same in another order: the second page asks about each by place.</summary>
    public string Asked => StableHash.Of([.. People])[..8];

    public LogPart PartOf(string person) => Parts.GetValueOrDefault(person) ?? new();
}

/// <summary>What one person did in an incident, as it was answered.</summary>
internal sealed record LogPart
{
    public string Role { get; init; } = "";

    public string From { get; init; } = "";

    public string To { get; init; } = "";

    public string Did { get; init; } = "";
}
