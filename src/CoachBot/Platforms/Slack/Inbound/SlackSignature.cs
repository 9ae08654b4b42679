using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Platforms.Slack.Inbound;

/// <summary>Proves that a request comes from Slack: HMAC-SHA256 over version, timestamp and the raw body.</summary>
internal sealed class SlackSignature(string signingSecret, TimeProvider clock)
{
    public const string SignatureHeader = "X-Slack-Signature";
    public const string TimestampHeader = "X-Slack-Request-Timestamp";

    private const string Version = "v0";
    private const int HexLength = 2 * HMACSHA256.HashSizeInBytes;
    private const int LongestTimestamp = 12;

    /// <summary>How far the sender's clock may be from ours, in either direction.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private static readonly SearchValues<char> LowerHex = SearchValues.Create("0123456789abcdef");

    private readonly byte[] _secret = Encoding.UTF8.GetBytes(signingSecret);

    /// <summary>Checks the headers alone, each with exactly one value: enough to refuse most of what is not Slack's before its body is read.</summary>
    public SignatureCheck Check(IReadOnlyList<string?> timestamps, IReadOnlyList<string?> signatures)
    {
        if (timestamps.Count == 0 || signatures.Count == 0)
        {
            return SignatureCheck.Missing;
        }

        if (timestamps is not [{ } timestamp] || signatures is not [{ } signature]
            || timestamp.Length > LongestTimestamp || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return SignatureCheck.Malformed;
        }

        if (!signature.StartsWith(Version + "=", StringComparison.Ordinal))
        {
            return SignatureCheck.OtherVersion;
        }

        var hex = signature.AsSpan(Version.Length + 1);
        return hex.Length != HexLength || hex.ContainsAnyExcept(LowerHex) ? SignatureCheck.Malformed
            : Math.Abs(clock.GetUtcNow().ToUnixTimeSeconds() - seconds) > Tolerance.TotalSeconds ? SignatureCheck.NotNow
            : SignatureCheck.Valid;
    }

    /// <summary>Checks the headers against the body as it was received.</summary>
    public SignatureCheck Check(IReadOnlyList<string?> timestamps, IReadOnlyList<string?> signatures, ReadOnlySpan<byte> body)
    {
        if (Check(timestamps, signatures) is not SignatureCheck.Valid and var refused)
        {
            return refused;
        }

        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Convert.FromHexString(signatures[0].AsSpan(Version.Length + 1), given, out _, out _);
        return CryptographicOperations.FixedTimeEquals(given, Of(timestamps[0]!, body)) ? SignatureCheck.Valid : SignatureCheck.Mismatch;
    }

    private byte[] Of(string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
        hmac.AppendData(Encoding.ASCII.GetBytes($"{Version}:{timestamp}:"));
        hmac.AppendData(body);
        return hmac.GetHashAndReset();
    }
}

/// <summary>What a check of a signature came to. Everything but <see cref="Valid"/> is refused.</summary>
internal enum SignatureCheck
{
    /// <summary>Slack sent exactly this, at most five minutes ago.</summary>
    Valid = 1,

    /// <summary>A header is not there.</summary>
    Missing,

    /// <summary>A header has several values, or is not in its form.</summary>
    Malformed,

    /// <summary>The signature is of another version than v0.</summary>
    OtherVersion,

    /// <summary>The timestamp is more than five minutes away from this host's clock.</summary>
    NotNow,

    /// <summary>The body was changed, or signed with another secret.</summary>
    Mismatch,
}
