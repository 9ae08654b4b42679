using CoachBot.Core.Levels;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Frameworks;

/// <summary>Kebab-case id of a competency, unique within its framework.</summary>
/// <param name="Value">Such as <c>ci-cd</c>.</param>
public readonly record struct CompetencyId(string Value)
{
    /// <summary>The id itself.</summary>
    public override string ToString() => Value;
}

/// <summary>A published ladder: levels, competencies, and what each level expects of each competency.</summary>
public sealed record Framework
{
    /// <summary>Kebab-case id, unique among the loaded packs.</summary>
    public required string Id { get; init; }

    /// <summary>The framework's name.</summary>
    public required string Title { get; init; }

    /// <summary>Where its facts come from.</summary>
    public required string Source { get; init; }

    /// <summary>SHA-256 of the pack document's bytes, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Whether it is the organisation's own, rather than one that ships with this project.</summary>
    public bool IsImported { get; init; }

    /// <summary>The parts that are the pack author's reading rather than the source's, such as <c>rungs</c>.</summary>
    public IReadOnlyList<string> Interpretation { get; init; } = [];

    /// <summary>The skill scale, lowest first.</summary>
    public required IReadOnlyList<Proficiency> Scale { get; init; }

    /// <summary>The steps of the ladder, lowest first.</summary>
    public required IReadOnlyList<Level> Levels { get; init; }

    /// <summary>What is expected of people at a level beside the competencies, in the levels' order; empty for a ladder that says nothing of it.</summary>
    public IReadOnlyList<LevelNote> LevelNotes { get; init; } = [];

    /// <summary>Ids of the tracks; empty for a ladder without.</summary>
    public IReadOnlyList<string> Tracks { get; init; } = [];

    /// <summary>What the framework rates, in its own order.</summary>
    public required IReadOnlyList<Competency> Competencies { get; init; }

    /// <summary>The competencies that a person's evidence is read against: all but a team's figures.</summary>
    public IEnumerable<Competency> Rated => Competencies.Where(competency => !competency.IsTeamFigure);

    /// <summary>The competencies with links that nobody has looked at yet.</summary>
    public IEnumerable<Competency> WithProposedLinks => Competencies.Where(competency => competency.Practices.Any(link => link.IsProposed));

    /// <summary>What it says of the role beside its competencies.</summary>
    public RoleProfile Profile { get; init; } = RoleProfile.Empty;

    /// <summary>What each rung needs; the published thresholds unless the pack sets its own.</summary>
    public LevelThresholds Thresholds { get; init; } = LevelThresholds.Default;

    /// <summary>The proficiency of a rung: the highest step of the scale that the rung reaches; null below the lowest.</summary>
    public Proficiency? ProficiencyAt(Involvement rung) => Scale.LastOrDefault(step => step.Rung <= rung);
}

/// <summary>A step of a framework's skill scale.</summary>
/// <param name="Id">Kebab-case id.</param>
/// <param name="Order">1 for the lowest, without gaps.</param>
/// <param name="Title">The framework's word for it.</param>
/// <param name="Rung">The rung of evidence that shows it; interpretation.</param>
public sealed record Proficiency(string Id, int Order, string Title, Involvement Rung);

/// <summary>A step of a career ladder.</summary>
/// <param name="Id">Kebab-case id.</param>
/// <param name="Order">1 for the lowest, without gaps.</param>
/// <param name="Title">The framework's word for it.</param>
public sealed record Level(string Id, int Order, string Title)
{
    /// <summary>Who stands on it, in this project's words; null where the framework does not say.</summary>
    public string? Description { get; init; }
}

/// <summary>Something expected of people at a level beside the competencies.</summary>
/// <param name="Level">Id of the level.</param>
/// <param name="Track">Id of the track it is for; null for all.</param>
/// <param name="Title">One sentence, in this project's words.</param>
public sealed record LevelNote(string Level, string? Track, string Title);

/// <summary>What a framework rates.</summary>
public sealed record Competency
{
    /// <summary>Its id.</summary>
    public required CompetencyId Id { get; init; }

    /// <summary>The framework's name for it.</summary>
    public required string Title { get; init; }

    /// <summary>Its name on each track, where that differs; empty for a competency of one name.</summary>
    public IReadOnlyList<TrackTitle> TrackTitles { get; init; } = [];

    /// <summary>The framework's own grouping, such as <c>technical</c>; null for a framework that does not group.</summary>
    public required string? Kind { get; init; }

    /// <summary>Whether the framework counts it among the core ones.</summary>
    public bool IsCore { get; init; }

    /// <summary>
    /// Whether it is a team's figure that the source lists as a competency. Such a one is shown and never counted for a
    /// person: it has no practices and no expectations, and no report has a line for it.
    /// </summary>
    public bool IsTeamFigure { get; init; }

    /// <summary>What it is about, in this project's words.</summary>
    public required string Description { get; init; }

    /// <summary>The practices that feed it; empty where none is known to, so that no evidence can show it.</summary>
    public required IReadOnlyList<PracticeLink> Practices { get; init; }

    /// <summary>What levels expect of it; a level without a row expects nothing.</summary>
    public required IReadOnlyList<Expectation> Expectations { get; init; }

    /// <summary>Its name for people on a track.</summary>
    /// <param name="track">Id of the track; null for whoever has none.</param>
    public string TitleIn(string? track) => TrackTitles.FirstOrDefault(own => own.Track == track)?.Title ?? Title;
}

/// <summary>What a competency is called on a track.</summary>
/// <param name="Track">Id of the track.</param>
/// <param name="Title">The framework's name for it there.</param>
public sealed record TrackTitle(string Track, string Title);

/// <summary>A practice that feeds a competency.</summary>
/// <param name="Practice">Which practice.</param>
/// <param name="Weight">Integer hundredths, 1 to 100. An item qualifies when its practices' weights reach 50.</param>
public sealed record PracticeLink(PracticeId Practice, int Weight)
{
    /// <summary>Whether it was found by likeness of words and nobody has looked at it yet. It counts, and is shown as such.</summary>
    public bool IsProposed { get; init; }
}

/// <summary>What a level expects of a competency.</summary>
/// <param name="Level">Id of the level.</param>
/// <param name="Track">Id of the track it is for; null for all.</param>
/// <param name="Proficiency">The step of the scale.</param>
/// <param name="Descriptor">What that looks like, in this project's words; null where the pack has none.</param>
public sealed record Expectation(string Level, string? Track, Proficiency Proficiency, string? Descriptor);
