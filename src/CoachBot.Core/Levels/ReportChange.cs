using CoachBot.Core.Evidence;
using CoachBot.Core.Frameworks;

namespace CoachBot.Core.Levels;

/// <summary>A competency that two versions of a framework read differently from the same evidence.</summary>
/// <param name="Competency">The competency, as the version that has it says it; the later one of two.</param>
/// <param name="Before">Its line by the earlier version; null when that does not rate it.</param>
/// <param name="After">Its line by the later version; null when that no longer rates it.</param>
public sealed record ReportChange(CompetencyId Competency, CompetencyLine? Before, CompetencyLine? After)
{
    /// <summary>What differs between two reports on the same evidence, in the later one's order, then what only the earlier has.</summary>
    public static IReadOnlyList<ReportChange> Between(LevelReport before, LevelReport after)
    {
        var old = before.Lines.ToDictionary(line => line.Competency.Id);
        var now = after.Lines.Select(line => line.Competency.Id).ToHashSet();
        return
        [
            .. after.Lines.Select(line => new ReportChange(line.Competency.Id, old.GetValueOrDefault(line.Competency.Id), line))
                .Where(change => change.Before is null || !SameReading(change.Before, change.After!)),
            .. before.Lines.Where(line => !now.Contains(line.Competency.Id)).Select(line => new ReportChange(line.Competency.Id, line, null)),
        ];
    }

    // Names and wordings may change; what is said of the person, and what it rests on, may not go unmentioned.
    private static bool SameReading(CompetencyLine before, CompetencyLine after) =>
        before.State == after.State
        && before.Standing.Demonstrated == after.Standing.Demonstrated
        && before.Standing.IsSelfReported == after.Standing.IsSelfReported
        && before.Standing.LastSeen == after.Standing.LastSeen
        && before.Proficiency?.Id == after.Proficiency?.Id
        && before.Expected?.Proficiency.Id == after.Expected?.Proficiency.Id
        && before.Meets?.Id == after.Meets?.Id
        && before.Missing?.ToString() == after.Missing?.ToString()
        && before.Standing.Counts.All(count => SameCount(count.Value, after.Standing.Counts[count.Key]));

    private static bool SameCount(RungCount before, RungCount after) =>
        before.Months == after.Months && before.Corroborated == after.Corroborated && PiecesOf(before).SequenceEqual(PiecesOf(after));

    private static IEnumerable<EvidenceId> PiecesOf(RungCount count) => count.Items.SelectMany(item => item.Select(piece => piece.Id));
}
