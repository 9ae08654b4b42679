using CoachBot.Core;
using CoachBot.Core.Levels.Receipts;

namespace CoachBot.Pipeline.Receipts;

/// <summary>What came of checking a receipt's file. Needs nothing but the file, and the key for where it is from.</summary>
/// <param name="File">The file as far as it could be read; null when it is no receipt.</param>
/// <param name="Receipt">The receipt, its report made anew; null when that gives something else.</param>
/// <param name="IsSigned">Whether the key that was given signed it; false without a key.</param>
/// <param name="Problems">Everything that does not hold; empty when all that was checked does.</param>
internal sealed record ReceiptVerification(ReceiptFile? File, LevelReceipt? Receipt, bool IsSigned, IReadOnlyList<Problem> Problems)
{
    private const string Place = "signature";

    /// <summary>Checks the bytes of a file, by a public key or without one.</summary>
    public static ReceiptVerification Of(ReadOnlyMemory<byte> bytes, ReceiptPublicKey? key)
    {
        var reading = ReceiptFile.Read(bytes);
        if (reading.File is not { } file)
        {
            return new(null, null, false, [reading.Problem!]);
        }

        var signature = key is null ? null : WhyNotBy(key, file);
        var replay = ReceiptReplay.Of(file.Receipt);
        List<Problem> problems = [.. new[] { reading.Problem, signature, replay.Problem }.OfType<Problem>()];
        return new(file, replay.Receipt, key is not null && problems.Count == 0, problems);
    }

    private static Problem? WhyNotBy(ReceiptPublicKey key, ReceiptFile file)
    {
        if (file.Signature is not { } signature)
        {
            return new("the receipt is not signed", Place, Found: "none", Allowed: $"one by key {key.Id}",
                Do: "Ask for a signed one; without --key, only its consistency is checked");
        }

        if (signature.Key != key.Id)
        {
            return new("the receipt is signed by another key", Place, Found: $"key {signature.Key}", Allowed: $"key {key.Id}",
                Do: "Ask the deployment which of its keys that is, and give its public key");
        }

        return key.HasSigned(file.Receipt.Span, signature)
            ? null
            : new("the signature is not over this receipt: the receipt or the signature was changed", Place, Do: "Ask for the file anew");
    }
}
