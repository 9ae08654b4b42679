using System.Globalization;

namespace CoachBot.Core.Levels.Receipts;

/// <summary>How much a receipt may hold: a small file must not be able to ask for a report without end.</summary>
internal static class ReceiptSize
{
    // A hundred competencies and the evidence of decades.
    private const int MostReadings = 500_000;

    /// <exception cref="RefusedException">Each competency reads each piece of evidence, and that is too often.</exception>
    public static void Demand(int competencies, int pieces)
    {
        if ((long)competencies * pieces > MostReadings)
        {
            throw TooLarge(string.Create(CultureInfo.InvariantCulture, $"{competencies} competencies and {pieces} pieces of evidence"),
                string.Create(CultureInfo.InvariantCulture, $"up to {MostReadings} of both multiplied"));
        }
    }

    /// <exception cref="RefusedException">The text alone is larger than a file may be.</exception>
    public static void Demand(int letters)
    {
        if (letters > ReceiptFile.LargestSize)
        {
            throw TooLarge("more", string.Create(CultureInfo.InvariantCulture, $"up to {ReceiptFile.LargestSize} bytes"));
        }
    }

    private static RefusedException TooLarge(string found, string allowed) =>
        new(new Problem("the report is too large for a receipt", "receipt", found, allowed, "Read it with /mylevel instead"));
}
