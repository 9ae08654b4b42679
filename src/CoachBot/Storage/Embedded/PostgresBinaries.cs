using System.Globalization;

namespace CoachBot.Storage.Embedded;

/// <summary>A folder with the server's programs, and their major version.</summary>
internal sealed record PostgresBinaries(string Folder, int Version)
{
    public const int OldestVersion = 15;

    private static readonly string[] Programs = ["postgres", "initdb", "pg_ctl"];

    public string InitDb => Path.Combine(Folder, "initdb");

    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    /// <summary>Looks in the folders, best first, or else on PATH and in the usual places. Data that exists needs the version that made it.</summary>
    public static async Task<PostgresBinaries> FindAsync(
        IReadOnlyList<string>? folders, int? dataVersion, CancellationToken cancellationToken)
    {
        var unfit = new List<PostgresBinaries>();
        foreach (var folder in (folders ?? UsualFolders.All()).Where(HasPrograms).Distinct())
        {
            if (await VersionInAsync(folder, cancellationToken) is not { } version)
            {
                continue;
            }

            var found = new PostgresBinaries(folder, version);
            if (dataVersion is { } wanted ? version == wanted : version >= OldestVersion)
            {
                return found;
            }

            unfit.Add(found);
        }

        throw EmbeddedPostgresErrors.NoBinaries(unfit, dataVersion);
    }

    /// <summary>The first thing to say where nothing is installed: a container may lack every other program too.</summary>
    public static void RefuseWithoutAny(IReadOnlyList<string>? folders)
    {
        if (!(folders ?? UsualFolders.All()).Any(HasPrograms))
        {
            throw EmbeddedPostgresErrors.NoBinaries([], dataVersion: null);
        }
    }

    private static bool HasPrograms(string folder) => Programs.All(program => File.Exists(Path.Combine(folder, program)));

    /// <summary>From <c>postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)</c>; null when it says something else.</summary>
    private static async Task<int?> VersionInAsync(string folder, CancellationToken cancellationToken)
    {
        var result = await UnixCommand.RunAsync(Path.Combine(folder, "postgres"), ["--version"], cancellationToken);
        var words = result.Output.Split(' ');
        var digits = string.Concat((words.ElementAtOrDefault(2) ?? "").TakeWhile(char.IsAsciiDigit));
        return result.Succeeded && int.TryParse(digits, CultureInfo.InvariantCulture, out var version) ? version : null;
    }
}
