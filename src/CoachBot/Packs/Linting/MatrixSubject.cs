using CoachBot.Core.Frameworks.Linting;
using CoachBot.Files;
using CoachBot.Packs.Matrix;

namespace CoachBot.Packs.Linting;

/// <summary>A table of levels and competencies as the linter sees it. Its places are the lines of the file; the path names competency and level.</summary>
internal static class MatrixSubject
{
    public static LintSubject Of(Matrix.Matrix matrix)
    {
        var rated = matrix.Rows.Select(row => CompetencyOf(matrix, row)).ToList();
        return new()
        {
            Place = new(matrix.File, 1, 1),
            Scale = [.. matrix.Scale.Steps.Select((step, index) => new LintStep(StepId(index), step))],
            Levels = [.. matrix.Levels.Select(level => new LintLevel(KebabId.Slug(level), level, new(matrix.File, 1, 1, level)))],
            Competencies = rated,
            Lines =
            [
                .. from text in Names(matrix).Concat(rated.SelectMany(TextsOf))
                   from line in text.Text.Split('\n')
                   where line.Length > 0
                   select new LintLine(line, text.Place, LintLineKind.Framework),
            ],
        };
    }

    private static IEnumerable<LintText> Names(Matrix.Matrix matrix) =>
    [
        new(matrix.Title, new(matrix.File, 1, 1, "title")),
        .. matrix.Levels.Select(level => new LintText(level, new(matrix.File, 1, 1, level))),
        .. matrix.Rows.Where(row => row.Kind is not null).DistinctBy(row => row.Kind).Select(row => new LintText(row.Kind!, PlaceOf(matrix, row, $"{row.Title} / kind"))),
    ];

    private static IEnumerable<LintText> TextsOf(LintCompetency competency) =>
        competency.Cells.Select(cell => cell.Descriptor).Append(competency.Description).OfType<LintText>().Prepend(new(competency.Title, competency.Place));

    private static LintCompetency CompetencyOf(Matrix.Matrix matrix, CompetencyRow row) => new()
    {
        Id = KebabId.Slug(row.Title),
        Title = row.Title,
        Place = PlaceOf(matrix, row, row.Title),
        IsTeamFigure = row.IsTeamFigure,
        Description = row.Description is { } description ? new(description, PlaceOf(matrix, row, row.Title)) : null,
        Cells = [.. row.Cells.SelectMany((cell, level) => cell is null ? [] : CellsOf(matrix, row, cell, level))],
    };

    private static IEnumerable<LintCell> CellsOf(Matrix.Matrix matrix, CompetencyRow row, string cell, int level)
    {
        var place = PlaceOf(matrix, row, $"{row.Title} / {matrix.Levels[level]}");
        var (step, descriptor) = matrix.Scale.Read(cell, level);
        yield return new(KebabId.Slug(matrix.Levels[level]), null, StepId(step), descriptor is null ? null : new(descriptor, place), place);
    }

    private static LintPlace PlaceOf(Matrix.Matrix matrix, CompetencyRow row, string path) => new(matrix.File, row.Line, 1, path);

    private static string StepId(int step) => $"step-{step + 1}";
}
