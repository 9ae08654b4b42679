namespace CoachBot.Storage.Embedded;

/// <summary>The folder and the account that serve a wanted folder.</summary>
internal sealed record ClusterPlacement(ClusterFolder Folder, ServerAccount Account)
{
    /// <summary>
    /// Data that exists decides over everything else, so that a changed permission never makes the data seem lost: the
    /// server runs as the owner of the data, where the data is.
    /// </summary>
    public static async Task<ClusterPlacement> ChooseAsync(
        EmbeddedPostgresOptions options, ILogger logger, CancellationToken cancellationToken)
    {
        var wanted = new ClusterFolder(options.DataDirectory);
        if (!Environment.IsPrivilegedProcess)
        {
            return new ClusterPlacement(wanted, await ServerAccount.OwnAsync(cancellationToken));
        }

        var account = await OwnerOfDataAsync(wanted, cancellationToken)
            ?? await ServerAccount.NamedAsync(options.Account, cancellationToken)
            ?? throw EmbeddedPostgresErrors.NoAccount(options.Account);
        var blocker = await Reachability.BlockerAsync(wanted.Path, account, cancellationToken);
        var fallback = new ClusterFolder(Path.Combine(options.FallbackRoot, wanted.Hash));
        if (wanted.HasData)
        {
            return blocker is null
                ? new ClusterPlacement(wanted, account)
                : throw EmbeddedPostgresErrors.DataOutOfReach(wanted.Path, blocker, account.Name);
        }

        if (blocker is null && !fallback.HasData)
        {
            return new ClusterPlacement(wanted, account);
        }

        if (blocker is null)
        {
            logger.PostgresStaysElsewhere(wanted.Path, fallback.Path);
        }
        else
        {
            logger.PostgresPlacedElsewhere(account.Name, blocker, wanted.Path, fallback.Path);
        }

        return new ClusterPlacement(fallback, account);
    }

    private static async Task<ServerAccount?> OwnerOfDataAsync(ClusterFolder folder, CancellationToken cancellationToken)
    {
        if (!folder.HasData)
        {
            return null;
        }

        var owner = await FileOwner.ReadAsync(folder.Data, cancellationToken);
        return await ServerAccount.NumberedAsync(owner.User, cancellationToken);
    }
}
