using CoachBot.Core;
using CoachBot.Files;

namespace CoachBot.Cli.Bench;

/// <summary>The texts of labelled documents: <c>&lt;id&gt;.md</c> files directly in a folder. Finds them and opens none.</summary>
internal static class TextsFolder
{
    private const string Ending = ".md";

    /// <summary>The paths by id, in ordinal order.</summary>
    public static IReadOnlyDictionary<string, string> Read(string folder, List<Problem> problems)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!Directory.Exists(folder))
        {
            problems.Add(new Problem("there is no such folder", folder, Do: "Give the folder of the texts with --texts"));
            return texts;
        }

        try
        {
            foreach (var path in Directory.EnumerateFiles(folder).Where(path => path.EndsWith(Ending, StringComparison.Ordinal)))
            {
                texts.Add(Path.GetFileName(path)[..^Ending.Length], path);
            }
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            problems.Add(WorkFileText.Unreadable(folder, ex));
            return texts;
        }

        if (texts.Count == 0)
        {
            problems.Add(new Problem("the folder has no texts", folder, Allowed: $"<id>{Ending} files", Do: "Give the folder of the texts with --texts"));
        }

        return texts;
    }
}
