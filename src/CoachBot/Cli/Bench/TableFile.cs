using CoachBot.Core;
using CoachBot.Files;

namespace CoachBot.Cli.Bench;

/// <summary>Reads a table beside the documents; what is wrong with it joins the other problems.</summary>
internal static class TableFile
{
    /// <summary>What it holds; null when it cannot be read at all.</summary>
    public static T? Rows<T>(string path, List<Problem> problems, Func<WorkFile, LineProblems, T> read)
        where T : class
    {
        var (file, problem) = WorkFileText.Read(path);
        if (file is null)
        {
            problems.Add(problem!);
            return null;
        }

        var found = new LineProblems(path);
        var rows = read(file, found);
        problems.AddRange(found.InOrder());
        return rows;
    }
}
