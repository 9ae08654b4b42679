namespace CoachBot.Storage.Embedded;

/// <summary>Where the private PostgreSQL lives. The defaults are right for everything but tests.</summary>
internal sealed record EmbeddedPostgresOptions
{
    /// <summary>The wanted folder, e.g. <c>.coachbot/pg</c> below the working directory. Made when missing.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>For clusters removed after use: no write waits for the disk, and many connections are allowed. Off by default.</summary>
    public bool IsThrowAway { get; init; }

    /// <summary>Folders to look in for the server's programs, the first that fits wins. Null (default): PATH, then the usual places, newest first.</summary>
    public IReadOnlyList<string>? BinaryDirectories { get; init; }

    /// <summary>The account that runs the server when the host is root; <c>postgres</c> by default.</summary>
    public string Account { get; init; } = "postgres";

    /// <summary>Holds the data when the host is root and the account cannot reach the wanted folder; <c>/var/lib/coachbot</c> by default.</summary>
    public string FallbackRoot { get; init; } = "/var/lib/coachbot";

    /// <summary>Holds the socket folders, short because a socket's path has at most 107 bytes; <c>/tmp</c> by default.</summary>
    public string SocketRoot { get; init; } = "/tmp";

    /// <summary>How long to wait for another process, or for the server to start or stop; 60 seconds by default.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);
}
