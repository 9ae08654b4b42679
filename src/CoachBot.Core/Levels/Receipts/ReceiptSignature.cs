namespace CoachBot.Core.Levels.Receipts;

/// <summary>Who vouches for a receipt: an ECDSA signature on the curve P-256 with SHA-256.</summary>
/// <param name="Key">SHA-256 of the public key's SubjectPublicKeyInfo, lower-case hexadecimal.</param>
/// <param name="Value">The signature as r and s, 32 bytes each, in base64.</param>
public sealed record ReceiptSignature(string Key, string Value)
{
    /// <summary>The one algorithm of the format.</summary>
    public const string Algorithm = "ES256";

    private const int Bytes = 64;

    /// <summary>The bytes of r and s.</summary>
    public byte[] ToBytes() => Convert.FromBase64String(Value);

    internal static ReceiptSignature Read(ReceiptNode node)
    {
        node.Keys("algorithm", "key", "value");
        if (node["algorithm"].Text() != Algorithm)
        {
            throw node["algorithm"].Refused("this program does not know the algorithm", ReceiptNode.Quoted(node["algorithm"].Text()), Algorithm);
        }

        var value = node["value"].Text();
        var bytes = new byte[Bytes];
        return Convert.TryFromBase64String(value, bytes, out var written) && written == Bytes && Convert.ToBase64String(bytes) == value
            ? new(ReceiptHash.Demand(node["key"]), value)
            : throw node["value"].Refused("this is no signature", ReceiptNode.Quoted(value), "64 bytes in base64");
    }
}
