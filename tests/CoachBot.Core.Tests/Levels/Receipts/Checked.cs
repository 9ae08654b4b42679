using CoachBot.Core.Levels.Receipts;

namespace CoachBot.Core.Tests.Levels.Receipts;

/// <summary>What can be said of a receipt's file without a key.</summary>
internal static class Checked
{
    /// <summary>The first thing that does not hold; null when all does.</summary>
    public static Problem? Problem(byte[] file)
    {
        var reading = ReceiptFile.Read(file);
        return reading.Problem ?? ReceiptReplay.Of(reading.File!.Receipt).Problem;
    }

    /// <summary>The file of a receipt whose text is this, hashed as if it were right.</summary>
    public static byte[] Rehashed(string receipt) => new ReceiptFile(System.Text.Encoding.UTF8.GetBytes(receipt), null).ToBytes();
}
