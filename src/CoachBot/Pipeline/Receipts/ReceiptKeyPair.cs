using System.Security.Cryptography;
using CoachBot.Core.Levels.Receipts;

namespace CoachBot.Pipeline.Receipts;

/// <summary>The deployment's key pair. Safe for concurrent use.</summary>
internal sealed class ReceiptKeyPair
{
    private readonly ECParameters _parameters;

    public ReceiptKeyPair(ECDsa key) => (_parameters, Public) = (key.ExportParameters(includePrivateParameters: true), new ReceiptPublicKey(key));

    public ReceiptPublicKey Public { get; }

    /// <summary>Signs the canonical form of a receipt.</summary>
    public ReceiptSignature Sign(ReadOnlyMemory<byte> receipt)
    {
        // One key object is not made for several threads at once.
        using var key = ECDsa.Create(_parameters);
        var value = key.SignData(ReceiptFile.ToSign(receipt.Span), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return new(Public.Id, Convert.ToBase64String(value));
    }
}
