namespace CoachBot.Platforms.Slack;

/// <summary>Where CoachBot may send what a request asks it to send: never to a host that only the request names.</summary>
internal sealed class CallbackHosts(IEnumerable<string> allowed)
{
    private readonly HashSet<string> _hosts = new(allowed, StringComparer.OrdinalIgnoreCase);

    /// <summary>The address, if its host is allowed: https on the usual port; on loopback http and any port too. Else null.</summary>
    public Uri? Allowed(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && _hosts.Contains(uri.Host)
        && (uri.IsLoopback ? uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps : uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort)
            ? uri
            : null;
}
