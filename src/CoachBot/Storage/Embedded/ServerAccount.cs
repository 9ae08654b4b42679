using System.Globalization;

namespace CoachBot.Storage.Embedded;

/// <summary>
/// Who runs the server: PostgreSQL refuses to run as root. The primary group comes first; <c>IsOurs</c> says that the
/// host runs under the account already.
/// </summary>
internal sealed record ServerAccount(string Name, uint User, IReadOnlyList<uint> Groups, bool IsOurs)
{
    /// <summary>The account to become before a server program runs; null when none.</summary>
    public string? ToBecome => IsOurs ? null : Name;

    /// <summary>The account that the host runs under.</summary>
    public static async Task<ServerAccount> OwnAsync(CancellationToken cancellationToken)
    {
        var user = await IdAsync(["-u"], cancellationToken);
        var groups = await IdAsync(["-G"], cancellationToken);
        return new ServerAccount(Environment.UserName, Numbers(user.Output)[0], Numbers(groups.Output), IsOurs: true);
    }

    /// <summary>Null when there is no such account.</summary>
    public static async Task<ServerAccount?> NamedAsync(string name, CancellationToken cancellationToken)
    {
        var user = await IdAsync(["-u", name], cancellationToken);
        var groups = await IdAsync(["-G", name], cancellationToken);
        return user.Succeeded && groups.Succeeded
            ? new ServerAccount(name, Numbers(user.Output)[0], Numbers(groups.Output), IsOurs: false)
            : null;
    }

    /// <summary>Null when nobody has that number, or root has it.</summary>
    public static async Task<ServerAccount?> NumberedAsync(uint user, CancellationToken cancellationToken)
    {
        var name = await IdAsync(["-un", user.ToString(CultureInfo.InvariantCulture)], cancellationToken);
        return user != 0 && name.Succeeded ? await NamedAsync(name.Output.Trim(), cancellationToken) : null;
    }

    private static Task<CommandResult> IdAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        UnixCommand.RunAsync("id", arguments, cancellationToken);

    private static List<uint> Numbers(string text) =>
        [.. text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(part => uint.Parse(part, CultureInfo.InvariantCulture))];
}
