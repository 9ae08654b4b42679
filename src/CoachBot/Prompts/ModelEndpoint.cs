using System.Net;
using System.Net.Sockets;
using CoachBot.Core;

namespace CoachBot.Prompts;

/// <summary>The address that questions go to. Plain http is for what does not leave the building.</summary>
internal static class ModelEndpoint
{
    public const string OpenAi = "https://api.openai.com/v1";
    public const string Anthropic = "https://api.anthropic.com";

    private const string Allowed = "an absolute https address without a user, a query or a fragment; http to this machine, a private address, or a name without a dot or below .internal or .local";

    private static readonly string[] OwnDomains = [".internal", ".local"];

    /// <summary>The address, or the provider's own; what is wrong with it joins the problems.</summary>
    public static Uri Read(string? text, string own, List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new(own);
        }

        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
            || address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            // A user in it may be a password.
            problems.Add(new("this is no address of an API", $"{ModelOptions.Section}__{nameof(ModelOptions.Endpoint)}", text.Contains('@', StringComparison.Ordinal) ? "" : text.Trim(), Allowed,
                $"Correct it, or remove it for {own}"));
            return new(own);
        }

        if (address.Scheme == Uri.UriSchemeHttp && !IsInside(address))
        {
            problems.Add(new("questions would travel in the clear", $"{ModelOptions.Section}__{nameof(ModelOptions.Endpoint)}", address.GetLeftPart(UriPartial.Authority), Allowed, "Use https"));
        }

        return address;
    }

    private static bool IsInside(Uri address) => address.IsLoopback
        || (IPAddress.TryParse(address.DnsSafeHost, out var ip)
            ? IsPrivate(ip)
            : !address.Host.Contains('.', StringComparison.Ordinal) || Array.Exists(OwnDomains, domain => address.Host.EndsWith(domain, StringComparison.OrdinalIgnoreCase)));

    private static bool IsPrivate(IPAddress ip)
    {
        if (ip.IsIPv4MappedToIPv6)
        {
            ip = ip.MapToIPv4();
        }

        if (ip.AddressFamily == AddressFamily.InterNetworkV6)
        {
            return ip.IsIPv6UniqueLocal || ip.IsIPv6LinkLocal;
        }

        var parts = ip.GetAddressBytes();
        return parts[0] == 10 || (parts[0] == 172 && parts[1] is >= 16 and <= 31) || (parts[0] == 192 && parts[1] == 168);
    }
}
