namespace CoachBot.Platforms.Slack;

/// <summary>Where CoachBot may send what a request asks it to send: never to a host that only the request names.</summary>
internal sealed class CallbackHosts(IEnumerable<string> allowed)
{
    private const string AnyBelow = "*.";

    private readonly HashSet<string> _hosts = new(allowed, StringComparer.OrdinalIgnoreCase);

    /// <summary>The address, if its host is allowed: https on the usual port; on loopback http and any port too. Else null.</summary>
    public Uri? Allowed(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && IsListed(uri.Host)
        && (uri.IsLoopback ? uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps : uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort)
            ? uri
            : null;

    /// <summary>Whether an entry of the list is a host, or all hosts below a domain: <c>*.slack.com</c>.</summary>
    public static bool IsEntry(string entry) =>
        Uri.CheckHostName(entry.StartsWith(AnyBelow, StringComparison.Ordinal) ? entry[AnyBelow.Length..] : entry) != UriHostNameType.Unknown;

    private bool IsListed(string host)
    {
        for (var name = host; name.Length > 0; name = name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (_hosts.Contains(name == host ? name : AnyBelow + name))
            {
                return true;
            }

            if (!name.Contains('.', StringComparison.Ordinal))
            {
                return false;
            }
        }

        return false;
    }
}
