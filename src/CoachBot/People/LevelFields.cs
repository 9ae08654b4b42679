using CoachBot.Core.People;
using CoachBot.Files;

namespace CoachBot.People;

/// <summary>Reads a person's own level in each framework; whether those exist is for the packs to say.</summary>
internal static class LevelFields
{
    public static IReadOnlyList<(LevelTarget Target, int Line)> Read(PersonCells cells, LineProblems problems)
    {
        var targets = new List<(LevelTarget Target, int Line)>();
        foreach (var row in cells.Rows)
        {
            var (framework, level, track) = (row["framework"], row["level"], row["track"]);
            if (framework.Length == 0 && level.Length + track.Length > 0)
            {
                problems.Add(row.Line, "a level needs its framework", level.Length > 0 ? level : track, remedy: "Fill in 'framework', or empty 'level' and 'track'");
            }
            else if (framework.Length > 0 && level.Length == 0)
            {
                problems.Add(row.Line, "a framework needs the person's level in it", framework, remedy: "Fill in 'level', or empty 'framework'");
            }
            else if (framework.Length > 0 && targets.FirstOrDefault(other => other.Target.Framework == framework) is { Target: not null } twice)
            {
                problems.Add(row.Line, $"the person's level in this framework is already on line {twice.Line}", framework, remedy: "Keep one of the two rows");
            }
            else if (framework.Length > 0)
            {
                targets.Add((new LevelTarget(framework, level, track.Length == 0 ? null : track), row.Line));
            }
        }

        return targets;
    }
}
