namespace CoachBot.Packs.Matrix;

/// <summary>A competency of a matrix.</summary>
/// <param name="Line">Where its row begins, from 1.</param>
/// <param name="Title">Its name.</param>
/// <param name="Kind">What sort it is; null when the matrix does not say.</param>
/// <param name="Description">What it is about; null when the matrix does not say.</param>
/// <param name="Cells">What each level expects, in the order of the levels; null for nothing.</param>
internal sealed record CompetencyRow(int Line, string Title, string? Kind, string? Description, IReadOnlyList<string?> Cells)
{
    /// <summary>The kind that marks a team's figure, which is shown and never counted for a person.</summary>
    public const string TeamFigure = "team figure";

    public bool IsTeamFigure => TeamFigure.Equals(Kind, StringComparison.OrdinalIgnoreCase);
}
