namespace CoachBot.Prompts.Redaction;

/// <summary>
/// Finds the forms of people's names as whole words: in any case, with or without accents, with any spaces between, with whatever
/// invisible letters in them.
/// </summary>
internal sealed class NameFinder(IReadOnlyList<IReadOnlyList<string>> people)
{
    private readonly IReadOnlyList<(string Form, int Who)> _forms =
    [
        .. people.SelectMany((forms, who) => forms.Select(form => (Form: FoldedText.Of(form).Text.Trim(), Who: who)))
            .Where(form => form.Form.Length > 0)
            .GroupBy(form => form.Form, StringComparer.Ordinal)
            .Select(same => (same.Key, same.Select(form => form.Who).Distinct().Count() == 1 ? same.First().Who : SensitiveSpan.Nobody)),
    ];

    /// <summary>Whether what stands there is not a part of a longer word.</summary>
    public static bool IsWord(string text, int at, int length) =>
        !(at > 0 && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]))
        && !(at + length < text.Length && char.IsLetterOrDigit(text[at + length]) && char.IsLetterOrDigit(text[at + length - 1]));

    public IEnumerable<SensitiveSpan> In(string text)
    {
        if (_forms.Count == 0)
        {
            yield break;
        }

        var folded = FoldedText.Of(text);
        foreach (var (form, who) in _forms)
        {
            for (var at = folded.Text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = folded.Text.IndexOf(form, at + 1, StringComparison.Ordinal))
            {
                if (IsWord(folded.Text, at, form.Length))
                {
                    var start = folded.Place(at);
                    yield return new(start, folded.PlaceAfter(at + form.Length - 1) - start, SensitiveKind.Person, who);
                }
            }
        }
    }
}
