using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Storage.Embedded;

/// <summary>What lies where below one folder: the cluster's files in <c>data</c>, the server's log and two lock files beside it.</summary>
internal sealed class ClusterFolder(string path)
{
    /// <summary>Absolute, without a separator at its end.</summary>
    public string Path { get; } = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));

    public string Data => In("data");

    /// <summary>Where initdb works; renamed to <see cref="Data"/> when done, so that a host killed half-way leaves no half cluster.</summary>
    public string Unfinished => In("data.new");

    public string LogFile => In("postgres.log");

    /// <summary>Held alone by whoever starts, attaches or leaves.</summary>
    public string DoorLock => In("door.lock");

    /// <summary>Held together by every process that uses the server. The kernel lets go for the dead.</summary>
    public string UseLock => In("use.lock");

    /// <summary>The first 16 hexadecimal digits of the path's SHA-256: short, and the same in every process.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path)))[..16];

    public bool HasData => File.Exists(VersionFile);

    /// <summary>The major version that made the data, the only one that can read it; null when there is none yet.</summary>
    public int? DataVersion =>
        HasData && int.TryParse(File.ReadAllText(VersionFile).Trim(), CultureInfo.InvariantCulture, out var version) ? version : null;

    private string VersionFile => System.IO.Path.Combine(Data, "PG_VERSION");

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
