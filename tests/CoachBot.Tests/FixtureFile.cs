using System.Text;

namespace CoachBot.Tests;

/// <summary>The invented files that tests read. A file dropped into a folder is a case; its answer stands beside it.</summary>
internal static class FixtureFile
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Fixtures");

    /// <summary>Names of all files of a kind in a folder, such as <c>Postmortems/draft.md</c>.</summary>
    public static IEnumerable<string> In(string folder, string extension) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*" + extension)
            .Select(path => $"{folder}/{Path.GetFileName(path)}")
            .Order(StringComparer.Ordinal);

    public static string Text(string name) => File.ReadAllText(Path.Combine(Root, name), Encoding.UTF8);

    /// <summary>Compares with the file <c>name.expected.txt</c>; the message of a difference holds all of the new text.</summary>
    public static void ShouldBeAsExpected(string name, string actual)
    {
        var path = Path.Combine(Root, name + ".expected.txt");
        var expected = File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8) : "";
        if (actual.Trim() != expected.Trim())
        {
            var received = Path.Combine(Root, name + ".received.txt");
            File.WriteAllText(received, actual.TrimEnd() + "\n");
            Assert.Fail($"The answer to {name} differs. If the new one is right, save {received} as {name}.expected.txt:\n{actual}");
        }
    }
}
