namespace CoachBot.Core.Levels.Receipts;

/// <summary>What came of making a receipt's report again. Exactly one is set.</summary>
/// <param name="Receipt">The receipt; its report was made anew and gives the same bytes.</param>
/// <param name="Problem">The first difference, or why the report could not be made again.</param>
public sealed record ReceiptReplay(LevelReceipt? Receipt, Problem? Problem)
{
    /// <summary>Makes the report again from what the receipt embeds, and compares the bytes. Never throws.</summary>
    /// <param name="receipt">The canonical form of a receipt, or anything else.</param>
    public static ReceiptReplay Of(ReadOnlyMemory<byte> receipt)
    {
        try
        {
            using var document = StrictJson.Parse(receipt);
            var replayed = ReceiptReader.Replay(document.RootElement);
            var bytes = replayed.ToBytes();
            return bytes.AsSpan().SequenceEqual(receipt.Span)
                ? new(replayed, null)
                : new(null, FirstDifference.Between(document.RootElement, receipt.Span, bytes));
        }
        catch (RefusedException refused)
        {
            return new(null, refused.Problems[0]);
        }
    }
}
