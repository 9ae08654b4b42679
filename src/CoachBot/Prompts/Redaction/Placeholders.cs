using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CoachBot.Prompts.Redaction;

/// <summary>
/// What leaves instead of names, addresses, numbers and secrets, and what each placeholder stands for. The same thing has the same
/// placeholder in all texts of a question; one that stands in a text already is never given out, so that turning back is exact. Pure but
/// for its memory; not for several threads.
/// </summary>
/// <param name="people">People, each with every form of the name.</param>
/// <param name="texts">Every text that is going to be redacted as data.</param>
internal sealed partial class Placeholders(IReadOnlyList<IReadOnlyList<string>> people, IEnumerable<string> texts)
{
    private const int Letters = 26;

    private readonly NameFinder _names = new(people);
    private readonly HashSet<string> _taken = [.. texts.SelectMany(text => Form.Matches(text)).Select(match => match.Value)];
    private readonly Dictionary<(string Kind, int Who, string Text), string> _given = [];
    private readonly Dictionary<string, string> _meant = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Kind, int Who), (int Number, int Forms)> _numbers = [];
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    /// <summary>The text with placeholders.</summary>
    public string Redact(string text)
    {
        var spans = SensitiveSpan.Merged([.. SecretFinder.In(text), .. ContactFinder.In(text), .. _names.In(text)]);
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

    /// <summary>The text with what its placeholders stand for; those that were never given out stay.</summary>
    public string Restore(string text) => Form.Replace(text, match => _meant.GetValueOrDefault(match.Value, match.Value));

    private string For(SensitiveSpan span, string text)
    {
        var kind = span.Kind switch
        {
            SensitiveKind.Person => "person",
            SensitiveKind.Email => "email",
            SensitiveKind.Phone => "phone",
            SensitiveKind.Secret => "secret",
        };
        if (_given.TryGetValue((kind, span.Who, text), out var given))
        {
            return given;
        }

        var placeholder = span.Who == SensitiveSpan.Nobody ? New(kind) : NewForm(kind, span.Who);
        _given[(kind, span.Who, text)] = placeholder;
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
