using System.Security.Cryptography;
using CoachBot.Core.Levels.Receipts;

namespace CoachBot.Pipeline.Receipts;

/// <summary>A public key that receipts are verified with.</summary>
internal sealed class ReceiptPublicKey
{
    private readonly byte[] _info;

    public ReceiptPublicKey(ECDsa key)
    {
        _info = key.ExportSubjectPublicKeyInfo();
        Id = Convert.ToHexStringLower(SHA256.HashData(_info));
    }

    /// <summary>SHA-256 of its SubjectPublicKeyInfo, lower-case hexadecimal.</summary>
    public string Id { get; }

    /// <summary>Whether it made the signature over that receipt.</summary>
    public bool HasSigned(ReadOnlySpan<byte> receipt, ReceiptSignature signature)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(_info, out _);
        return key.VerifyData(ReceiptFile.ToSign(receipt), signature.ToBytes(), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}
