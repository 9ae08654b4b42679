using System.Globalization;

namespace CoachBot.Storage.Embedded;

/// <summary>Where packages put the server's programs.</summary>
internal static class UsualFolders
{
    // Debian, Ubuntu; PostgreSQL's own RPMs; Alpine; Homebrew on Apple and on Intel processors.
    private static readonly (string Parent, string Pattern)[] Versioned =
    [
        ("/usr/lib/postgresql", "*"),
        ("/usr", "pgsql-*"),
        ("/usr/libexec", "postgresql*"),
        ("/opt/homebrew/opt", "postgresql@*"),
        ("/usr/local/opt", "postgresql@*"),
    ];

    private static readonly string[] Plain = ["/usr/local/pgsql/bin", "/opt/homebrew/bin", "/usr/local/bin", "/usr/bin"];

    /// <summary>PATH first, because whoever set it meant something by it; then the newest.</summary>
    public static IReadOnlyList<string> All() =>
    [
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Where(Path.IsPathRooted),
        .. Versioned.SelectMany(Expand).OrderByDescending(folder => folder.Version).Select(folder => folder.Path),
        .. Plain,
    ];

    private static IEnumerable<(string Path, int Version)> Expand((string Parent, string Pattern) place) =>
        from folder in Directory.Exists(place.Parent) ? Directory.GetDirectories(place.Parent, place.Pattern) : []
        let programs = Path.Combine(folder, "bin")
        select (Directory.Exists(programs) ? programs : folder, VersionOf(Path.GetFileName(folder)));

    private static int VersionOf(string name) =>
        int.TryParse(string.Concat(name.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture, out var version) ? version : 0;
}
