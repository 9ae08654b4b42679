using Npgsql;

namespace CoachBot.Storage;

/// <summary>
/// Whatever derives, and whatever decides about whom anything may be derived, takes turns until its transaction ends:
/// copies and numbers depend on what is there, and a consent turned off meanwhile must leave nothing behind.
/// </summary>
internal static class DerivationTurn
{
    private const long AdvisoryLock = 7_240_913_002;

    public static Task TakeAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        connection.RunAsync("select pg_advisory_xact_lock(@AdvisoryLock)", new { AdvisoryLock }, cancellationToken);
}
