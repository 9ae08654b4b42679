using System.IO.Enumeration;
using System.Text;

namespace CoachBot.Tests.HouseRules;

/// <summary>The repository's own text files: everything in it but what <c>.gitignore</c> leaves out.</summary>
internal static class SourceTree
{
    private static readonly string[] Ignored =
        [.. File.ReadAllLines(Path.Combine(RepositoryRoot.Path, ".gitignore")).Where(line => line.Length > 0), ".git/", ".git"];

    public static IReadOnlyList<SourceFile> All { get; } = [.. Read(new DirectoryInfo(RepositoryRoot.Path))];

    /// <summary>The files below a folder, such as <c>src/CoachBot</c>, whose name has the ending.</summary>
    public static IReadOnlyList<SourceFile> Under(string folder, string ending = "") =>
        [.. All.Where(file => file.IsUnder(folder) && file.Name.EndsWith(ending, StringComparison.Ordinal))];

    /// <summary>One file by its path; null when the repository has none there.</summary>
    public static SourceFile? Find(string path) => All.SingleOrDefault(file => file.Path == path);

    private static IEnumerable<SourceFile> Read(DirectoryInfo folder)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo child)
            {
                if (!IsIgnored(child.Name + "/"))
                {
                    foreach (var file in Read(child))
                    {
                        yield return file;
                    }
                }
            }
            else if (!IsIgnored(entry.Name) && TextOf(entry.FullName) is { } text)
            {
                yield return new SourceFile(Path.GetRelativePath(RepositoryRoot.Path, entry.FullName).Replace('\\', '/'), text);
            }
        }
    }

    private static bool IsIgnored(string name) => Ignored.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, name));

    private static string? TextOf(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return bytes.AsSpan().Contains((byte)0) ? null : Encoding.UTF8.GetString(bytes);
    }
}
