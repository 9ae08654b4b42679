namespace CoachBot.Storage.Embedded;

internal static partial class EmbeddedPostgresLog
{
    [LoggerMessage(1, LogLevel.Information, "PostgreSQL {Version} started for {Directory}; its log is {LogFile}")]
    public static partial void PostgresStarted(this ILogger logger, int version, string directory, string logFile);

    [LoggerMessage(2, LogLevel.Information, "Attached to the PostgreSQL that already runs for {Directory}")]
    public static partial void PostgresAttached(this ILogger logger, string directory);

    [LoggerMessage(3, LogLevel.Warning, "The account {Account} cannot pass {Blocker}, so the data of {Wanted} is kept in {Directory}")]
    public static partial void PostgresPlacedElsewhere(this ILogger logger, string account, string blocker, string wanted, string directory);

    [LoggerMessage(4, LogLevel.Information, "PostgreSQL stopped for {Directory}")]
    public static partial void PostgresStopped(this ILogger logger, string directory);

    [LoggerMessage(5, LogLevel.Information, "PostgreSQL keeps running for {Directory}: another process uses it")]
    public static partial void PostgresLeftRunning(this ILogger logger, string directory);

    [LoggerMessage(6, LogLevel.Error, "PostgreSQL was not stopped for {Directory}; the next process to use it takes it over. {Reason}")]
    public static partial void PostgresNotStopped(this ILogger logger, string directory, string reason);

    [LoggerMessage(7, LogLevel.Warning, "The data of {Wanted} was placed in {Directory} by an earlier start and stays there")]
    public static partial void PostgresStaysElsewhere(this ILogger logger, string wanted, string directory);
}
