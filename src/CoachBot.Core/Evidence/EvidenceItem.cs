using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Evidence;

/// <summary>What is on record that a person exercised a practice in a work item.</summary>
public sealed record EvidenceItem
{
    /// <summary>Its identity.</summary>
    public required EvidenceId Id { get; init; }

    /// <summary>What its subject types to name it, from 1; 0 while it is not stored.</summary>
    public int Number { get; init; }

    /// <summary>Whose it is.</summary>
    public required PersonId Person { get; init; }

    /// <summary>The work item.</summary>
    public required WorkKey Work { get; init; }

    /// <summary>The work item's title.</summary>
    public required string Title { get; init; }

    /// <summary>When the work was done, UTC.</summary>
    public required DateTimeOffset DoneAt { get; init; }

    /// <summary>Equal for items whose texts are the same; the level rule counts one of them.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The practice exercised.</summary>
    public required PracticeId Practice { get; init; }

    /// <summary>How far the person carried it, their own adjustment included.</summary>
    public required Involvement Rung { get; init; }

    /// <summary>The rung that the rules proposed.</summary>
    public Involvement ProposedRung { get; init; }

    /// <summary>The highest rung the item's scope allows.</summary>
    public required Involvement Cap { get; init; }

    /// <summary>How plainly the text says so, 0 to 1. Decides what is shown first; nothing after confirmation.</summary>
    public required double Strength { get; init; }

    /// <summary>Who or what vouches for it.</summary>
    public required Corroboration Corroboration { get; init; }

    /// <summary>Where it stands.</summary>
    public required EvidenceStatus Status { get; init; }

    /// <summary>Whether others who may look at the person's evidence see it once it is confirmed.</summary>
    public bool Shared { get; init; } = true;

    /// <summary>
    /// What found it where the rules do not: the model as people read of it. Null for what the rules find. It stays beside
    /// what its subject confirmed, and counts no less then.
    /// </summary>
    public string? FoundBy { get; init; }

    /// <summary>Whether the rules propose it, and it waits for its subject. What only a model found waits apart.</summary>
    public bool IsProposedByRules => Status == EvidenceStatus.Proposed && FoundBy is null;

    /// <summary>Whether only a model found it, and it waits for its subject.</summary>
    public bool IsProposedByModel => Status == EvidenceStatus.Proposed && FoundBy is not null;

    /// <summary>Where the text says so, best first; at least one.</summary>
    public required IReadOnlyList<EvidenceQuote> Quotes { get; init; }
}

/// <summary>A literal piece of one revision of a work item.</summary>
/// <param name="Revision">Number of the revision, from 1.</param>
/// <param name="Span">Where in its text.</param>
/// <param name="Text">Those characters.</param>
public sealed record EvidenceQuote(int Revision, TextSpan Span, string Text);

/// <summary>Who or what vouches for a piece of evidence.</summary>
public enum Corroboration
{
    /// <summary>The subject's own word.</summary>
    Self = 1,

    /// <summary>The source system, or somebody else's document, names the person.</summary>
    Artefact,

    /// <summary>Another participant said "I was there".</summary>
    CoSigned,
}

/// <summary>Where a piece of evidence stands.</summary>
public enum EvidenceStatus
{
    /// <summary>Waits for its subject; seen by nobody else.</summary>
    Proposed = 1,

    /// <summary>Its subject said that it is right.</summary>
    Confirmed,

    /// <summary>Its subject said that it is wrong; not proposed again unless they lift that.</summary>
    Disputed,

    /// <summary>The work was re-opened or deleted, or no longer says so.</summary>
    Withdrawn,

    /// <summary>Unanswered for 90 days.</summary>
    Expired,
}
