using CoachBot.Core.People;

namespace CoachBot.Core.Work;

/// <summary>What identifies a work item for ever: the system it came from and that system's own id.</summary>
/// <param name="Source">Name of the source, such as <c>postmortems</c> or <c>csv</c>.</param>
/// <param name="ExternalId">The source's id, unique within it, compared exactly.</param>
public readonly record struct WorkKey(string Source, string ExternalId)
{
    /// <summary><c>source/id</c>, for messages.</summary>
    public override string ToString() => $"{Source}/{ExternalId}";
}

/// <summary>A work item's id in storage: made from its key alone, so that every database gives it the same one.</summary>
/// <param name="Value">32 lower-case hexadecimal digits.</param>
public readonly record struct WorkId(string Value)
{
    /// <summary>The digits.</summary>
    public override string ToString() => Value;

    /// <summary>The id of the item with that key.</summary>
    public static WorkId For(WorkKey key) => new(StableHash.Of(key.Source, key.ExternalId));
}

/// <summary>The kinds of work that are read.</summary>
public enum WorkKind
{
    /// <summary>A written review of an incident.</summary>
    Postmortem = 1,

    /// <summary>A ticket of a tracker.</summary>
    Ticket = 2,

    /// <summary>Notes that one shift left for the next.</summary>
    HandOver = 3,

    /// <summary>Something a person logged about themselves.</summary>
    SelfLogged = 4,

    /// <summary>An incident that an on-call lead logged: who was there, and what each of them did.</summary>
    IncidentLog = 5,
}

/// <summary>
/// One revision of a piece of work as a source gave it. All spans point into <see cref="Text"/>.
/// </summary>
public sealed record WorkItem
{
    /// <summary>The identity that stays over revisions.</summary>
    public required WorkKey Key { get; init; }

    /// <summary>What kind of work it is.</summary>
    public required WorkKind Kind { get; init; }

    /// <summary>The title as written, one line; also to be found in <see cref="Text"/>.</summary>
    public required string Title { get; init; }

    /// <summary>Decoded UTF-8 without byte order mark, otherwise unchanged. What quotes are cut from.</summary>
    public required string Text { get; init; }

    /// <summary>When it was done (incident end, ticket closed, else document date), UTC; null while it is open.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>Whether the source calls it finished.</summary>
    public bool IsDone => DoneAt is not null;

    /// <summary>
    /// Whether the source has deleted it: then it is not done either, shows nothing about anybody, and stands in no copy's way.
    /// </summary>
    public bool IsDeleted { get; init; }

    /// <summary>Whether the source closed it without the work being done: then it is not done, and nobody is to do it either.</summary>
    public bool IsDropped { get; init; }

    /// <summary>
    /// Whether the source says beside the text that it is not for everybody, or about security: <see cref="Restriction"/>
    /// says of the whole item whether it may leave the building.
    /// </summary>
    public bool IsRestricted { get; init; }

    /// <summary>How far it reached, where the source says so.</summary>
    public Scope? StatedScope { get; init; }

    /// <summary>The stated scope, else the one assumed for the kind.</summary>
    public Scope Scope => StatedScope ?? ScopeRule.Unstated(Kind);

    /// <summary>Ids of the teams whose work it is; names in the text are looked for among their members only.</summary>
    public IReadOnlyList<string> Teams { get; init; } = [];

    /// <summary>The people the source names, with the part it gives them.</summary>
    public IReadOnlyList<Participant> Participants { get; init; } = [];

    /// <summary>The parts of the text that differ in meaning; ordered, not overlapping; may leave gaps.</summary>
    public IReadOnlyList<TextSection> Sections { get; init; } = [];

    /// <summary>
    /// Whether its people were chosen from the directory: then each part is the chosen person's, and a name that stands in
    /// the text without having been chosen means nobody.
    /// </summary>
    public bool IsByChoice => Kind is WorkKind.SelfLogged or WorkKind.IncidentLog;

    /// <summary>
    /// Who brought it in by hand, in chat; null for what a connected source or a file brought. Their word vouches for
    /// others, never for themselves.
    /// </summary>
    public PersonId? BroughtBy => Participants.FirstOrDefault(participant => participant is { Role: ParticipantRole.Reporter, Person: not null })?.Person;

    /// <summary>What was left to do.</summary>
    public IReadOnlyList<FollowUp> FollowUps { get; init; } = [];

    /// <summary>Where a person can open it; null when the source has no address.</summary>
    public string? Url { get; init; }

    /// <summary>The same revision, deleted at its source.</summary>
    public WorkItem AsDeleted() => this with { IsDeleted = true, DoneAt = null };

    /// <summary>The same revision, closed without being done.</summary>
    public WorkItem AsDropped() => this with { IsDropped = true, DoneAt = null };
}

/// <summary>A person as a work item names them, before the directory is asked.</summary>
/// <param name="Name">As written: a name, an e-mail address, or a handle with its <c>@</c>.</param>
/// <param name="Role">The part the source gives them.</param>
/// <param name="Where">The line or field that says so, when it is in the text; it serves as the quote.</param>
public sealed record Participant(string Name, ParticipantRole Role, TextSpan? Where)
{
    /// <summary>Who that is, where somebody chose them from the directory; null where only the name is known.</summary>
    public PersonId? Person { get; init; }
}

/// <summary>A thing left to do after an incident.</summary>
/// <param name="Where">Its row or line in the text.</param>
/// <param name="Owner">Who has it, as written; null when nobody has.</param>
/// <param name="IsDone">Whether it is marked done.</param>
/// <param name="Tracker">The ticket it is tracked in, as written; null when none is named.</param>
public sealed record FollowUp(TextSpan Where, string? Owner, bool IsDone, string? Tracker);
