namespace CoachBot.Platforms.Slack.Socket;

/// <summary>Where a socket may be opened, and when it counts as dead.</summary>
/// <param name="hosts">The hosts that Slack's addresses may have.</param>
internal sealed class SlackSocketAddress(CallbackHosts hosts)
{
    /// <summary>How often this side asks whether the other one is there.</summary>
    public TimeSpan Ping { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long it waits for the answer.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The address, if its host is allowed: wss, on loopback ws too. Else null.</summary>
    public Uri? Allowed(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("wss" or "ws"))
        {
            return null;
        }

        // Whatever is allowed for the web is allowed for the socket, in the same way.
        var web = new UriBuilder(uri) { Scheme = uri.Scheme == "wss" ? Uri.UriSchemeHttps : Uri.UriSchemeHttp, Port = uri.Port };
        return hosts.Allowed(web.Uri.ToString()) is null ? null : uri;
    }
}
