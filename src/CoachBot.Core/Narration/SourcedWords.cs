namespace CoachBot.Core.Narration;

/// <summary>Figures, abbreviations, addresses and names of things are said only as they stand in the sources.</summary>
internal static class SourcedWords
{
    private static readonly string[] Figures = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly HashSet<string> OtherFigures = new(
        "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion dozen dozens half halves third thirds quarter twice thrice double triple percent".Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> Abbreviations = new(["e.g", "i.e", "and/or"], StringComparer.OrdinalIgnoreCase);

    public static string? Wrong(IEnumerable<NarratedWord> words, KnownWords known, SourceWords sources)
    {
        foreach (var word in words)
        {
            if ((word.HasDigit && !sources.HasAsWritten(word.Text) && !IsSpelled(word.Text, sources)) || (IsFigure(word.Lower) && !HasFigure(word.Lower, sources)))
            {
                return $"the figure \"{Short(word.Text)}\" does not stand in the data";
            }

            if (word.IsJoined && !Abbreviations.Contains(word.Text) && !sources.Has(word.Text))
            {
                return $"\"{Short(word.Text)}\" does not stand in the data";
            }

            // A sentence may begin with any word that is one; elsewhere a capital letter is a name's.
            if ((word.IsMixed || (word.IsCapital && !word.OpensSentence)) && !sources.HasAsWritten(word.Text) && !IsTitled(word, sources))
            {
                return $"\"{Short(word.Text)}\" does not stand in the data";
            }

            if (word.IsCapital && word.OpensSentence && !known.Knows(word.Text) && !sources.Has(word.Text))
            {
                return $"\"{Short(word.Text)}\" does not stand in the data";
            }
        }

        return null;
    }

    // "one" is an article as often as a figure.
    private static bool IsFigure(string lower) => lower != "one" && (Array.IndexOf(Figures, lower) >= 0 || OtherFigures.Contains(lower));

    private static bool HasFigure(string lower, SourceWords sources) =>
        sources.Has(lower) || (Array.IndexOf(Figures, lower) is var figure and > 1 && sources.Has(figure.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static bool IsSpelled(string digits, SourceWords sources) =>
        int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var figure) && figure < Figures.Length && figure > 1 && sources.Has(Figures[figure]);

    // "Security Practices" of a title that is written "security practices" in the data is the same title, unless the word is a name.
    private static bool IsTitled(NarratedWord word, SourceWords sources) => !word.IsMixed && word.Text.Length > 1 && sources.HasAsWritten(word.Lower);

    private static string Short(string word) => word.Length <= 40 ? word : word[..40];
}
