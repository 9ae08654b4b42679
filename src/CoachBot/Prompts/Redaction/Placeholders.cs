using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CoachBot.Core;

namespace CoachBot.Prompts.Redaction;

/// <summary>
/// What leaves instead of names, addresses, numbers and secrets, and what each placeholder stands for. The same thing has the same
/// placeholder in all texts of a question; one that stands in a text already is never given out, so that turning back is exact. Pure but
/// for its memory; not for several threads.
/// </summary>
/// <param name="people">People, each with every form of the name.</param>
/// <param name="texts">Every text that is going to be redacted as data.</param>
internal sealed partial class Placeholders(IReadOnlyList<IReadOnlyList<string>> people, IReadOnlyCollection<string> texts)
{
    private const int Letters = 26;

    // More are in no text that somebody wrote.
    private const int MostSecrets = 1_000;

    private readonly NameFinder _names = new(people);
    private readonly HashSet<string> _taken = [.. texts.SelectMany(text => Form.Matches(text)).Select(match => match.Value)];

    // What is a secret in one place is one in every other.
    private readonly IReadOnlyList<string> _secrets =
        [.. texts.SelectMany(text => SecretFinder.In(text).Select(span => text.Substring(span.Start, span.Length))).Distinct(StringComparer.Ordinal).Take(MostSecrets)];

    private readonly Dictionary<(SensitiveKind Kind, int Who, string Text), string> _given = [];
    private readonly Dictionary<string, string> _meant = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Kind, int Who), (int Number, int Forms)> _numbers = [];
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    /// <summary>The text with placeholders.</summary>
    public string Redact(string text) => Replaced(text, [.. Found(text), .. _secrets.SelectMany(secret => In(text, secret, SensitiveKind.Secret, SensitiveSpan.Nobody, isWord: true))]);

    /// <summary>
    /// The same for a text that was made of what came back: whatever a placeholder stands for is taken out again, also where nothing beside
    /// it tells what it is.
    /// </summary>
    public string RedactAgain(string text) => Replaced(text, [.. Found(text), .. _given.Keys.ToList().SelectMany(given => In(text, given.Text, given.Kind, given.Who, isWord: false))]);

    /// <summary>The text with what its placeholders stand for; those that were never given out stay.</summary>
    public string Restore(string text) => Form.Replace(text, match => _meant.GetValueOrDefault(match.Value, match.Value));

    private static IEnumerable<SensitiveSpan> In(string text, string literal, SensitiveKind kind, int who, bool isWord)
    {
        for (var at = text.IndexOf(literal, StringComparison.Ordinal); at >= 0; at = text.IndexOf(literal, at + 1, StringComparison.Ordinal))
        {
            if (!isWord || NameFinder.IsWord(text, at, literal.Length))
            {
                yield return new(at, literal.Length, kind, who);
            }
        }
    }

    private IEnumerable<SensitiveSpan> Found(string text) => [.. SecretFinder.In(text), .. ContactFinder.In(text), .. _names.In(text)];

    private string Replaced(string text, IReadOnlyList<SensitiveSpan> found)
    {
        var spans = SensitiveSpan.Merged(found);
        if (spans.Count == 0)
        {
            return text;
        }

        var redacted = new StringBuilder(text.Length);
        var end = 0;
        foreach (var span in spans)
        {
            redacted.Append(text, end, span.Start - end).Append(For(span, text.Substring(span.Start, span.Length)));
            end = span.End;
        }

        return redacted.Append(text, end, text.Length - end).ToString();
    }

    private string For(SensitiveSpan span, string text)
    {
        if (_given.TryGetValue((span.Kind, span.Who, text), out var given))
        {
            return given;
        }

        var kind = EnumText.Of(span.Kind);
        var placeholder = span.Who == SensitiveSpan.Nobody ? New(kind) : NewForm(kind, span.Who);
        _given[(span.Kind, span.Who, text)] = placeholder;
        _meant[placeholder] = text;
        return placeholder;
    }

    // A person has one number, and a letter for every further form.
    private string NewForm(string kind, int who)
    {
        var (number, forms) = _numbers.GetValueOrDefault((kind, who));
        if (forms == 0)
        {
            number = Free(kind);
        }

        string placeholder;
        do
        {
            placeholder = string.Create(CultureInfo.InvariantCulture, $"[{kind}-{number}{Letter(forms++)}]");
        }
        while (_taken.Contains(placeholder));

        _numbers[(kind, who)] = (number, forms);
        return placeholder;
    }

    private string New(string kind) => string.Create(CultureInfo.InvariantCulture, $"[{kind}-{Free(kind)}]");

    private int Free(string kind)
    {
        var number = _last.GetValueOrDefault(kind);
        do
        {
            number++;
        }
        while (_taken.Contains(string.Create(CultureInfo.InvariantCulture, $"[{kind}-{number}]")));

        return _last[kind] = number;
    }

    // Nothing, b, c … z, ba, bb …
    private static string Letter(int form)
    {
        var letters = "";
        for (; form > 0; form /= Letters)
        {
            letters = (char)('a' + (form % Letters)) + letters;
        }

        return letters;
    }

    [GeneratedRegex(@"\[(?:person|email|phone|secret)-[0-9]+[a-z]*\]")]
    private static partial Regex Form { get; }
}
