using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace CoachBot.Core.Levels.Receipts;

/// <summary>A receipt as a file: the receipt, its signature, and the SHA-256 of everything before.</summary>
/// <param name="Receipt">The canonical form of the receipt.</param>
/// <param name="Signature">Who vouches for it; null for nobody.</param>
public sealed record ReceiptFile(ReadOnlyMemory<byte> Receipt, ReceiptSignature? Signature)
{
    /// <summary>No receipt is larger; what is larger is not even read.</summary>
    public const int LargestSize = 5 * 1024 * 1024;

    private static readonly byte[] SigningDomain = "coachbot-level-receipt-v1\n"u8.ToArray();

    /// <summary>SHA-256 of the file up to the key <c>sha256</c>, lower-case hexadecimal.</summary>
    public string Sha256 => ReceiptHash.Of(Encoding.UTF8.GetBytes(Beginning()));

    /// <summary>What a signature of a receipt is over: a line that no other signed thing begins with, then the receipt.</summary>
    /// <param name="receipt">The canonical form of the receipt.</param>
    public static byte[] ToSign(ReadOnlySpan<byte> receipt) => [.. SigningDomain, .. receipt];

    /// <summary>The bytes of the file.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(Beginning() + End(Sha256));

    /// <summary>Reads a file. Never throws.</summary>
    /// <param name="bytes">The whole file; one line feed behind it is allowed.</param>
    public static ReceiptReading Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > LargestSize)
        {
            return new(null, new Problem("the file is too large for a receipt", Found: string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} bytes"),
                Allowed: string.Create(CultureInfo.InvariantCulture, $"up to {LargestSize}"), Do: "Give the file that /mylevel receipt made"));
        }

        try
        {
            return Parse(bytes.Span is [.., (byte)'\n'] ? bytes[..^1] : bytes);
        }
        catch (RefusedException refused)
        {
            return new(null, refused.Problems[0]);
        }
    }

    private static ReceiptReading Parse(ReadOnlyMemory<byte> bytes)
    {
        using var document = StrictJson.Parse(bytes);
        var root = new ReceiptNode(document.RootElement, "file");
        root.Keys("receipt", "signature", "sha256");
        var signature = root["signature"].Value.ValueKind == JsonValueKind.Null ? null : ReceiptSignature.Read(root["signature"]);
        var file = new ReceiptFile(JsonMarshal.GetRawUtf8Value(root["receipt"].Value).ToArray(), signature);
        var stated = ReceiptHash.Demand(root["sha256"]);
        var canonical = Encoding.UTF8.GetBytes(file.Beginning() + End(stated));
        if (!canonical.AsSpan().SequenceEqual(bytes.Span))
        {
            return new(null, StrictJson.NotCanonical("the file", canonical.AsSpan().CommonPrefixLength(bytes.Span)));
        }

        return new(file, stated == file.Sha256
            ? null
            : new Problem("the file was changed after it was made: its SHA-256 is another", "sha256", $"{stated} in the file", $"{file.Sha256} by its bytes", "Ask for the file anew"));
    }

    // Everything but the last key and the closing brace.
    private string Beginning()
    {
        var json = new CanonicalJson();
        json.Object(() =>
        {
            json.Raw("receipt", Encoding.UTF8.GetString(Receipt.Span));
            WriteSignature(json);
        });
        return Encoding.UTF8.GetString(json.ToBytes())[..^1];
    }

    private void WriteSignature(CanonicalJson json)
    {
        if (Signature is not { } signature)
        {
            json.Null("signature");
            return;
        }

        json.Object("signature", () =>
        {
            json.Text("algorithm", ReceiptSignature.Algorithm);
            json.Text("key", signature.Key);
            json.Text("value", signature.Value);
        });
    }

    private static string End(string sha256) => $",\"sha256\":\"{sha256}\"}}";
}

/// <summary>What a file is.</summary>
/// <param name="File">The file as it is; null when it is none of this form.</param>
/// <param name="Problem">Why it is none, or that its SHA-256 is another; null when all is well.</param>
public sealed record ReceiptReading(ReceiptFile? File, Problem? Problem);
