using CoachBot.Core;
using CoachBot.Files;
using CoachBot.Packs;
using CoachBot.People;
using CoachBot.Storage;

namespace CoachBot.Pipeline;

/// <summary>Takes a people file in, whole or not at all, and derives anew what depends on who is known.</summary>
internal sealed class PeopleIntake(PeopleStore people, WorkIntake work, CurrentPacks packs, TimeProvider clock)
{
    /// <exception cref="RefusedException">With every problem of the file.</exception>
    public async Task<PeopleCount> TakeAsync(string path, IWorkProgress progress, CancellationToken cancellationToken)
    {
        var (file, unreadable) = WorkFileText.Read(path);
        return file is null
            ? throw new RefusedException(unreadable!)
            : await TakeAsync(file, progress, cancellationToken);
    }

    /// <exception cref="RefusedException">With every problem of the file.</exception>
    public async Task<PeopleCount> TakeAsync(WorkFile file, IWorkProgress progress, CancellationToken cancellationToken)
    {
        var reading = PeopleCsv.Read(file);
        var loaded = await packs.ReadAsync(cancellationToken);
        List<Problem> problems =
        [
            .. reading.Problems,
            .. reading.Rows.SelectMany(row => LevelProblems(loaded, row, file.Path)),
            .. await ManagerProblemsAsync(reading, file.Path, cancellationToken),
            .. await people.ConflictsAsync(reading.Rows, file.Path, cancellationToken),
        ];
        if (problems.Count > 0)
        {
            throw new RefusedException(problems);
        }

        var count = new PeopleCount(0, 0, 0, 0);
        await work.RereadAsync(
            async connection =>
            {
                count = await PeopleStore.ApplyAsync(connection, reading.Rows, clock.GetUtcNow(), cancellationToken);
                return count.New + count.Changed > 0;
            },
            progress.Expect,
            progress.Advance,
            cancellationToken);
        return count;
    }

    private static IEnumerable<Problem> LevelProblems(PackLibrary packs, PersonRow row, string path)
    {
        foreach (var (target, line) in row.Person.Targets.Zip(row.TargetLines))
        {
            if (packs.Find(target.Framework) is not { } framework)
            {
                var ids = packs.Frameworks.Select(known => known.Id).ToList();
                yield return new("no such framework is loaded", $"{path}:{line} framework", target.Framework, string.Join(", ", ids),
                    Nearest.To(target.Framework, ids) is { } meant ? $"Did you mean '{meant}'?" : "Choose one of these, or leave framework and level empty");
            }
            else if (framework.Levels.All(level => level.Id != target.Level))
            {
                var ids = framework.Levels.Select(level => level.Id).ToList();
                yield return new($"{framework.Id} has no such level", $"{path}:{line} level", target.Level, string.Join(", ", ids),
                    Nearest.To(target.Level, ids) is { } meant ? $"Did you mean '{meant}'?" : "Choose one of these");
            }
            else if (target.Track is { } track && !framework.Tracks.Contains(track))
            {
                yield return new($"{framework.Id} has no such track", $"{path}:{line} track", track,
                    framework.Tracks.Count == 0 ? "none: leave it empty" : string.Join(", ", framework.Tracks), "Choose one of these");
            }
        }
    }

    private async Task<IEnumerable<Problem>> ManagerProblemsAsync(PeopleReading reading, string path, CancellationToken cancellationToken)
    {
        var directory = await people.DirectoryAsync(cancellationToken);
        return reading.OpenManagers.Where(open => directory.Find(open.Manager) is null).Select(open => new Problem(
            "nobody has the manager's id, neither in the file nor in the directory", $"{path}:{open.Line} manager", open.Manager.Value,
            Do: Nearest.To(open.Manager.Value, reading.Rows.Select(row => row.Person.Id.Value)) is { } meant
                ? $"Did you mean '{meant}'?" : "Add them to the file, or leave manager empty"));
    }
}
