using CoachBot.Core.Levels.Receipts;

namespace CoachBot.Pipeline.Receipts;

/// <summary>Signs receipts with the deployment's key, if it has one.</summary>
internal sealed class ReceiptSigner(ReceiptKeyPair? key)
{
    /// <summary>The key that receipts are verified with; null while they are not signed.</summary>
    public ReceiptPublicKey? PublicKey => key?.Public;

    public ReceiptFile Sign(byte[] receipt) => new(receipt, key?.Sign(receipt));
}
