using System.Net;
using CoachBot.Core;

namespace CoachBot.Cli;

/// <summary>Where a host that listens as <c>ASPNETCORE_URLS</c> says can be asked from the same machine.</summary>
internal static class HealthAddress
{
    private const string Default = "http://127.0.0.1:5080";

    /// <param name="urls">The setting; null or empty for the default.</param>
    /// <exception cref="RefusedException">There is no address in it that can be asked.</exception>
    public static Uri Of(string? urls)
    {
        var addresses = (urls is { Length: > 0 } ? urls : Default).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        // A certificate names the public host, which is not how the machine asks itself.
        var address = Array.Find(addresses, each => each.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) ?? addresses.FirstOrDefault() ?? "";
        try
        {
            var binding = BindingAddress.Parse(address);
            return binding is { IsUnixPipe: false, IsNamedPipe: false, Port: > 0 }
                ? new UriBuilder(binding.Scheme, Reachable(binding.Host), binding.Port, binding.PathBase + "/healthz/ready").Uri
                : throw Refused(address);
        }
        catch (FormatException)
        {
            throw Refused(address);
        }
    }

    /// <summary>A host that listens everywhere, or under a name, listens on loopback too.</summary>
    private static string Reachable(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var ip) && !ip.Equals(IPAddress.Any) && !ip.Equals(IPAddress.IPv6Any))
            ? host
            : IPAddress.Loopback.ToString();

    private static RefusedException Refused(string address) => new(new Problem(
        "the host cannot be asked there", "ASPNETCORE_URLS", Found: address, Allowed: "http://<address>:<port>", Do: "Name an address with a port"));
}
