namespace CoachBot.Storage.Embedded;

/// <summary>Whether an account may walk down to a folder, read from the permission bits as the kernel reads them.</summary>
internal static class Reachability
{
    private const int Enter = 1;

    /// <summary>The topmost folder above <paramref name="path"/> that the account may not enter; null when it gets through.</summary>
    public static async Task<string?> BlockerAsync(string path, ServerAccount account, CancellationToken cancellationToken)
    {
        var parents = ExistingParents(path);
        var owners = await FileOwner.ReadAsync(parents, cancellationToken);
        return parents.Zip(owners).FirstOrDefault(parent => !MayEnter(account, parent.Second)).First;
    }

    public static bool MayEnter(ServerAccount account, FileOwner folder)
    {
        var shift = account.User == folder.User ? 6 : account.Groups.Contains(folder.Group) ? 3 : 0;
        return ((folder.Permissions >> shift) & Enter) != 0;
    }

    /// <summary>From the root down, links resolved, so that the folders are the ones the kernel passes.</summary>
    private static List<string> ExistingParents(string path)
    {
        var existing = Path.GetDirectoryName(path);
        while (existing is not null && !Directory.Exists(existing))
        {
            existing = Path.GetDirectoryName(existing);
        }

        var parents = new List<string>();
        for (var folder = WithoutLinks(existing ?? "/"); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            parents.Insert(0, folder);
        }

        return parents;
    }

    private static string WithoutLinks(string path)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
        {
            return path;
        }

        var plain = Path.Combine(WithoutLinks(parent), Path.GetFileName(path));
        return new DirectoryInfo(plain).LinkTarget is { } target
            ? WithoutLinks(Path.GetFullPath(target, Path.GetDirectoryName(plain)!))
            : plain;
    }
}
