using CoachBot.Core;

namespace CoachBot.Files;

/// <summary>
/// Finds the work files at paths that a user named. A folder is read with all folders below it, in ordinal order of the
/// paths; in it, names that start with a dot are skipped and links to folders are not followed.
/// </summary>
internal sealed class WorkFileFolder(IEnumerable<IWorkSource> sources, IEnumerable<ICalendarSource> calendars)
{
    // No attribute is skipped: hidden is what starts with a dot, on every system alike.
    private static readonly EnumerationOptions All = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private readonly List<IFileSource> _sources = [.. sources, .. calendars];

    /// <summary>Every file at the paths, once, read as the caller comes to it.</summary>
    public IEnumerable<WorkFileEntry> Read(IEnumerable<string> paths)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var (file, problem) in FilesAt(path))
            {
                if (seen.Add(Path.GetFullPath(file)))
                {
                    yield return problem is null ? Entry(file) : new WorkFileEntry(file, null, problem);
                }
            }
        }
    }

    private static IEnumerable<(string Path, Problem? Problem)> FilesAt(string path)
    {
        if (!Directory.Exists(path))
        {
            return [(path, null)];
        }

        var found = new List<(string Path, Problem? Problem)>();
        var folders = new Stack<string>([path]);
        while (folders.TryPop(out var folder))
        {
            try
            {
                found.AddRange(Visible(Directory.EnumerateFiles(folder, "*", All)).Select(file => (file, (Problem?)null)));
                foreach (var below in Visible(Directory.EnumerateDirectories(folder, "*", All)).Where(below => !IsLink(below)))
                {
                    folders.Push(below);
                }
            }
            catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
            {
                found.Add((folder, WorkFileText.Unreadable(folder, ex)));
            }
        }

        return found.OrderBy(file => file.Path, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Visible(IEnumerable<string> paths) => paths.Where(path => !Path.GetFileName(path).StartsWith('.'));

    private static bool IsLink(string folder) => new DirectoryInfo(folder).LinkTarget is not null;

    private WorkFileEntry Entry(string path)
    {
        var (file, problem) = WorkFileText.Read(path);
        if (file is not null && !_sources.Exists(source => source.Accepts(file)))
        {
            var reads = string.Join("; ", _sources.Select(source => source.Reads).Order(StringComparer.Ordinal));
            problem = new Problem("no source reads this file", path, Path.GetFileName(path), reads, "Name the file, or its columns, as one of these");
        }

        return new WorkFileEntry(path, problem is null ? file : null, problem);
    }
}
