using CoachBot.Core.Frameworks.Linting;

namespace CoachBot.Packs.Linting;

/// <summary>What one layout makes of a source.</summary>
internal sealed record SourceReading
{
    public IReadOnlyList<LintStep> Scale { get; init; } = [];

    public IReadOnlyList<LintLevel> Levels { get; init; } = [];

    public required IReadOnlyList<LintCompetency> Competencies { get; init; }

    /// <summary>The lines that it was read from, by index.</summary>
    public required IReadOnlySet<int> Lines { get; init; }
}

/// <summary>Puts the cells of a source together, by competency and in the order of the text.</summary>
internal sealed class SourceCells
{
    private readonly Dictionary<string, LintCompetency> _competencies = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<LintCell>> _cells = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The competency of an id; the first that names it gives title and place.</summary>
    public void Name(string id, string title, LintPlace place)
    {
        _competencies.TryAdd(id, new LintCompetency { Id = id, Title = title, Place = place });
        _cells.TryAdd(id, []);
    }

    public void Describe(string id, LintText description) => _competencies[id] = _competencies[id] with { Description = description };

    public void Add(string id, LintCell cell) => _cells[id].Add(cell);

    public bool Has(string id) => _competencies.ContainsKey(id);

    public IReadOnlyList<LintCompetency> All() => [.. _competencies.Values.Select(competency => competency with { Cells = _cells[competency.Id] })];
}
