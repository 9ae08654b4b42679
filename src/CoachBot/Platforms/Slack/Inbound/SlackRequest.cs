using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Platforms.Slack.Inbound;

/// <summary>A request that Slack really sent.</summary>
/// <param name="Body">As received.</param>
/// <param name="DeliveryKey">The same for an exact replay, another for everything else.</param>
internal sealed record SlackRequest(byte[] Body, string DeliveryKey)
{
    /// <summary>Larger bodies are refused before they are read to their end, and before any cryptography.</summary>
    public const int LargestBody = 1024 * 1024;

    public static SlackRequest Of(string timestamp, byte[] body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{timestamp}:")));
        hash.AppendData(body);
        return new(body, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>The whole body; null when it is larger than allowed.</summary>
    public static async Task<byte[]?> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + read > LargestBody)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
