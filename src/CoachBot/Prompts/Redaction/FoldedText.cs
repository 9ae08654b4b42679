using System.Globalization;
using System.Text;

namespace CoachBot.Prompts.Redaction;

/// <summary>A text as names are compared in it, which knows where each of its letters stood.</summary>
internal sealed class FoldedText
{
    private readonly List<int> _places;
    private readonly int _length;

    private FoldedText(string text, List<int> places, int length) => (Text, _places, _length) = (text, places, length);

    /// <summary>Small letters without accents and invisible ones, every run of spaces as one.</summary>
    public string Text { get; }

    /// <summary>Where a letter stood.</summary>
    public int Place(int at) => _places[at];

    /// <summary>Where the next one stood, with all that belongs to this one passed over.</summary>
    public int PlaceAfter(int at) => at + 1 < _places.Count ? _places[at + 1] : _length;

    public static FoldedText Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (Fold(text[i]) is not { } letter || (letter == ' ' && folded.Length > 0 && folded[^1] == ' '))
            {
                continue;
            }

            folded.Append(letter);
            places.Add(i);
        }

        return new(folded.ToString(), places, text.Length);
    }

    private static char? Fold(char letter)
    {
        if (char.IsWhiteSpace(letter))
        {
            return ' ';
        }

        if (char.IsAscii(letter))
        {
            return char.ToLowerInvariant(letter);
        }

        return char.GetUnicodeCategory(letter) switch
        {
            UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => null,
            UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned => letter,
            _ => char.ToLowerInvariant(letter.ToString().Normalize(NormalizationForm.FormD)[0]),
        };
    }
}
