namespace CoachBot.Sources.Postmortems;

/// <summary>Tells a date that cannot be read, such as <c>03/04/2026</c>, from words that are none.</summary>
internal static class DateAttempt
{
    private const int MostWords = 6;
    private const int FewestDigits = 4;

    public static bool Is(string value)
    {
        var words = ProseWord.In(value);
        return words.Count is > 0 and <= MostWords && IsNumbers(words[0].Text);
    }

    // 03/04/2026, 3.4.26, 2026-13-01; the 1.2.3 of a version has too few digits.
    private static bool IsNumbers(string word)
    {
        var parts = word.Split('/', '.', '-');
        return parts.Length == 3 && parts.All(part => part.Length is > 0 and <= 4 && part.All(char.IsAsciiDigit)) && parts.Sum(part => part.Length) >= FewestDigits;
    }
}
