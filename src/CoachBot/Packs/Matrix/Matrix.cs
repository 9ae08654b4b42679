using CoachBot.Core.Work;

namespace CoachBot.Packs.Matrix;

/// <summary>A ladder as a table: levels as columns, competencies as rows.</summary>
/// <param name="Id">Id of the framework it is to be.</param>
/// <param name="Title">Its name.</param>
/// <param name="File">Name of the file it was read from.</param>
/// <param name="Levels">Their titles, lowest first; no two make one id.</param>
/// <param name="Rows">The competencies, each with a cell for every level.</param>
/// <param name="Scale">By what the cells rate.</param>
/// <param name="Rungs">One for each step of the scale, rising.</param>
internal sealed record Matrix(
    string Id,
    string Title,
    string File,
    IReadOnlyList<string> Levels,
    IReadOnlyList<CompetencyRow> Rows,
    MatrixScale Scale,
    IReadOnlyList<Involvement> Rungs);
