namespace CoachBot.Core.Frameworks.Linting;

/// <summary>
/// A framework as the linter sees it, whatever it was read from: a pack, the text of its source, a matrix. What the
/// document does not have is an empty list, and the rules about it are silent.
/// </summary>
public sealed record LintSubject
{
    /// <summary>The document.</summary>
    public required LintPlace Place { get; init; }

    /// <summary>Whether the document links practices at all; the text of a source never does.</summary>
    public bool LinksPractices { get; init; }

    /// <summary>The skill scale, lowest first; empty where the document has none of its own.</summary>
    public IReadOnlyList<LintStep> Scale { get; init; } = [];

    /// <summary>The levels, lowest first.</summary>
    public IReadOnlyList<LintLevel> Levels { get; init; } = [];

    /// <summary>What rungs need, where the document says so.</summary>
    public IReadOnlyList<LintThreshold> Thresholds { get; init; } = [];

    /// <summary>What it rates.</summary>
    public IReadOnlyList<LintCompetency> Competencies { get; init; } = [];

    /// <summary>All of its text, for the rules about text.</summary>
    public IReadOnlyList<LintLine> Lines { get; init; } = [];
}

/// <summary>A step of the skill scale.</summary>
/// <param name="Id">What expectations call it.</param>
/// <param name="Title">The document's word for it.</param>
public sealed record LintStep(string Id, string Title);

/// <summary>A step of the ladder.</summary>
/// <param name="Id">What cells call it.</param>
/// <param name="Title">The document's word for it.</param>
/// <param name="Place">Where it stands.</param>
public sealed record LintLevel(string Id, string Title, LintPlace Place);

/// <summary>What a rung needs.</summary>
/// <param name="Rung">Its text.</param>
/// <param name="Months">Distinct months.</param>
/// <param name="Corroborated">How many of them with something that vouches.</param>
/// <param name="Place">Where it stands.</param>
public sealed record LintThreshold(string Rung, int Months, int Corroborated, LintPlace Place);

/// <summary>A competency.</summary>
public sealed record LintCompetency
{
    /// <summary>Its id; the title where the document has no ids.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>Where it stands.</summary>
    public required LintPlace Place { get; init; }

    /// <summary>Whether the document marks it as a team's figure, which is never counted for a person.</summary>
    public bool IsTeamFigure { get; init; }

    /// <summary>What it is about, with its place; null where the document does not say.</summary>
    public LintText? Description { get; init; }

    /// <summary>The practices that feed it.</summary>
    public IReadOnlyList<LintLink> Links { get; init; } = [];

    /// <summary>What levels expect of it.</summary>
    public IReadOnlyList<LintCell> Cells { get; init; } = [];
}

/// <summary>A text and where it begins.</summary>
/// <param name="Text">The text.</param>
/// <param name="Place">Of its first character.</param>
public sealed record LintText(string Text, LintPlace Place);

/// <summary>A practice that feeds a competency.</summary>
/// <param name="Practice">Its id.</param>
/// <param name="Weight">Hundredths.</param>
/// <param name="IsProposed">Whether nobody has reviewed it yet.</param>
/// <param name="Place">Where it stands.</param>
public sealed record LintLink(string Practice, int Weight, bool IsProposed, LintPlace Place);

/// <summary>What a level expects of a competency.</summary>
/// <param name="Level">Id of the level.</param>
/// <param name="Track">Id of the track; null for all.</param>
/// <param name="Proficiency">Id of the step of the scale; null where the document does not rate.</param>
/// <param name="Descriptor">What that looks like; null where the document does not say.</param>
/// <param name="Place">Where the cell stands.</param>
public sealed record LintCell(string Level, string? Track, string? Proficiency, LintText? Descriptor, LintPlace Place);

/// <summary>A line of text.</summary>
/// <param name="Text">Without its line end.</param>
/// <param name="Place">Of its first character.</param>
/// <param name="Kind">What is known of it.</param>
public sealed record LintLine(string Text, LintPlace Place, LintLineKind Kind = LintLineKind.Text);

/// <summary>What a reader of documents knows of a line.</summary>
public enum LintLineKind
{
    /// <summary>Nothing.</summary>
    Text = 1,

    /// <summary>It is part of what the framework rates: a level, a competency, a rating, a descriptor.</summary>
    Framework,

    /// <summary>It is for machines, such as the matter before a Markdown text.</summary>
    Machine,
}
