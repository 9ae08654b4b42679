using System.Globalization;

namespace CoachBot.Storage.Embedded;

/// <summary>To whom a file belongs, and its type and permission bits as in <c>st_mode</c>; of a link, the link itself.</summary>
internal sealed record FileOwner(uint User, uint Group, int Mode)
{
    private const int TypeBits = 0xF000;
    private const int DirectoryType = 0x4000;
    private const int PermissionBits = 0x1FF;

    public bool IsDirectory => (Mode & TypeBits) == DirectoryType;

    public int Permissions => Mode & PermissionBits;

    /// <summary>In the order of the paths, which must all exist.</summary>
    /// <remarks>.NET tells the mode of a file but not its owner, and <c>struct stat</c> differs by platform; the command does not.</remarks>
    public static async Task<IReadOnlyList<FileOwner>> ReadAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var (option, format, digits) = OperatingSystem.IsMacOS() ? ("-f", "%u %g %p", 8) : ("-c", "%u %g %f", 16);
        var result = await UnixCommand.RunAsync("stat", [option, format, .. paths], cancellationToken);
        return result.Succeeded
            ? [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Parse(line, digits))]
            : throw EmbeddedPostgresErrors.CommandFailed("stat", string.Join(", ", paths), result.Error);
    }

    public static async Task<FileOwner> ReadAsync(string path, CancellationToken cancellationToken) =>
        (await ReadAsync([path], cancellationToken))[0];

    private static FileOwner Parse(string line, int digits)
    {
        var parts = line.Split(' ');
        return new FileOwner(
            uint.Parse(parts[0], CultureInfo.InvariantCulture),
            uint.Parse(parts[1], CultureInfo.InvariantCulture),
            Convert.ToInt32(parts[2], digits));
    }
}
