using CoachBot.Diagnosis;
using CoachBot.Storage;

namespace CoachBot.Weekly;

/// <summary>Says whether weekly messages are sent, and when not.</summary>
internal sealed class WeeklyDiagnosis(WeeklySettings settings, Database database, TimeProvider clock) : IDiagnosis
{
    public string Subject => "Weekly messages";

    public string? AtStart => settings.IsOn ? null : "Weekly messages are off (Weekly__IsOn=false).";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        if (!settings.IsOn)
        {
            return [new(Subject, FindingState.Off, "nobody is written to unasked", "Remove Weekly__IsOn, or set it to true")];
        }

        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var ahead = settings.Policy.Blackouts.Count(days => days.Last >= today);
        var slower = settings.Policy.Cadences.Where(team => team.Value > 1).Select(team => $"{team.Key} every {team.Value} weeks").Order(StringComparer.Ordinal).ToList();
        return
        [
            new(Subject, FindingState.Ok, $"on; blackouts still to come: {ahead}; {(slower.Count == 0 ? "every team every week" : $"every team every week but {string.Join(", ", slower)}")}"),
            .. await OfNobodyAsync(cancellationToken),
        ];
    }

    private async Task<IReadOnlyList<Finding>> OfNobodyAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var known = await connection.RowsAsync<string>(
            "select distinct team from person where team = any(@teams)", new { teams = settings.Policy.Cadences.Keys.ToArray() }, cancellationToken);
        var unknown = settings.Policy.Cadences.Keys.Except(known).Order(StringComparer.Ordinal).ToList();
        return unknown.Count == 0 ? [] : [new(Subject, FindingState.Attention, $"nobody is of a team in Weekly__TeamCadences: {string.Join(", ", unknown)}", "Write the team as the people file does")];
    }
}
