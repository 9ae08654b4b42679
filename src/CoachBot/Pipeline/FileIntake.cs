using CoachBot.Core;
using CoachBot.Files;
using CoachBot.Storage;

namespace CoachBot.Pipeline;

/// <summary>Takes files in, work and calendars, each whole or not at all; one bad file does not stop the others.</summary>
internal sealed class FileIntake(WorkFileFolder files, IEnumerable<IWorkSource> sources, WorkIntake intake, IEnumerable<ICalendarSource> calendars, CalendarIntake calendar)
{
    public async Task<FileIntakeSummary> TakeAsync(IReadOnlyList<string> paths, IWorkProgress progress, CancellationToken cancellationToken)
    {
        var summary = new FileIntakeSummary(0, 0, new(0, 0, 0), []);
        var seen = new Dictionary<Core.Work.WorkKey, string>();
        foreach (var entry in files.Read(paths))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (entry.File is not { } file)
            {
                summary = summary.WithRefused([entry.Problem!]);
                continue;
            }

            if (calendars.FirstOrDefault(source => source.Accepts(file)) is { } source)
            {
                summary = await TakeAsync(source.Read(file), file.Path, summary, progress, cancellationToken);
                continue;
            }

            var reading = sources.First(source => source.Accepts(file)).Read(file);
            IReadOnlyList<Problem> problems = [.. reading.Problems, .. Twice(reading, file.Path, seen)];
            if (problems.Count > 0)
            {
                summary = summary.WithRefused(problems);
                continue;
            }

            progress.Expect(reading.Items.Count);
            summary = summary.With(await intake.TakeAsync(reading.Items, progress.Advance, cancellationToken));
        }

        return summary;
    }

    private async Task<FileIntakeSummary> TakeAsync(CalendarReading reading, string path, FileIntakeSummary summary, IWorkProgress progress, CancellationToken cancellationToken)
    {
        try
        {
            progress.Expect(1);
            return summary.With(await calendar.TakeAsync(reading, path, cancellationToken));
        }
        catch (RefusedException refused)
        {
            return summary.WithRefused(refused.Problems);
        }
        finally
        {
            progress.Advance();
        }
    }

    // Two files that claim the same id in one run would revise each other for ever.
    private static List<Problem> Twice(WorkFileReading reading, string path, Dictionary<Core.Work.WorkKey, string> seen)
    {
        var twice = reading.Items.Where(item => seen.ContainsKey(item.Key))
            .Select(item => new Problem("this id was already read from another file", path, item.Key.ToString(), Do: $"Give one of the two another id; the other is in {seen[item.Key]}"))
            .ToList();
        if (twice.Count == 0 && reading.Problems.Count == 0)
        {
            foreach (var item in reading.Items)
            {
                seen[item.Key] = path;
            }
        }

        return twice;
    }
}

/// <summary>What became of the files.</summary>
/// <param name="Files">How many went in.</param>
/// <param name="RefusedFiles">How many did not.</param>
/// <param name="Items">What became of their items.</param>
/// <param name="Refused">Why files were refused.</param>
internal sealed record FileIntakeSummary(int Files, int RefusedFiles, IntakeCount Items, IReadOnlyList<Problem> Refused)
{
    /// <summary>What became of the entries of calendars; null when there was no calendar.</summary>
    public CalendarCount? Calendar { get; init; }

    public FileIntakeSummary With(IntakeCount items) => this with { Files = Files + 1, Items = Items + items };

    public FileIntakeSummary With(CalendarCount entries) => this with { Files = Files + 1, Calendar = (Calendar ?? new()) + entries };

    public FileIntakeSummary WithRefused(IReadOnlyList<Problem> problems) =>
        this with { RefusedFiles = RefusedFiles + 1, Refused = [.. Refused, .. problems] };
}
