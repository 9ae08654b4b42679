namespace CoachBot.Storage.Embedded;

/// <summary>
/// The server's settings, given on its command line: they follow the program's version without touching the data, and
/// win over the configuration file.
/// </summary>
internal static class ServerSettings
{
    private static readonly string[] Always =
    [
        "listen_addresses=''",
        "unix_socket_permissions=0700",
        "cluster_name=coachbot",
        "timezone=UTC",
        "log_timezone=UTC",
        "logging_collector=off",
        "log_checkpoints=off",
        "shared_buffers=128MB",
        "max_wal_size=256MB",
        "min_wal_size=32MB",
        "jit=off",

        // For solid-state disks: many rows are asked for by key, and whole tables read by several workers were dearer.
        "random_page_cost=1.1",
        "max_parallel_workers_per_gather=0",
    ];

    private static readonly string[] Kept = ["fsync=on", "max_connections=50"];

    private static readonly string[] ThrownAway = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"];

    /// <summary>For <c>pg_ctl -o</c>, which gives it to a shell.</summary>
    public static string For(bool isThrowAway, string socketFolder)
    {
        var settings = Always.Concat(isThrowAway ? ThrownAway : Kept).Append($"unix_socket_directories='{socketFolder}'");
        return string.Join(' ', settings.Select(setting => "-c " + setting).Prepend(FormattableString.Invariant($"-p {SocketFolder.Port}")));
    }
}
