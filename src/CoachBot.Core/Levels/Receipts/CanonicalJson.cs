using System.Globalization;
using System.Text;

namespace CoachBot.Core.Levels.Receipts;

/// <summary>
/// Writes JSON in one form alone: keys in the order they are written, no white space, whole numbers, and text escaped
/// as RFC 8785 says.
/// </summary>
/// <remarks>
/// It stops, with a refusal, once there is more than a receipt may hold.
/// The runtime's own writer escapes letters that its Unicode tables do not know yet, so that its bytes would change with
/// the runtime.
/// </remarks>
internal sealed class CanonicalJson
{
    private const char FirstPlain = ' ';

    private readonly StringBuilder _text = new();
    private bool _isBehindValue;

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_text.ToString());

    public void Text(string key, string? value)
    {
        Key(key);
        TextOrNull(value);
    }

    public void Number(string key, int value)
    {
        Key(key);
        _text.Append(value.ToString(CultureInfo.InvariantCulture));
    }

    public void Flag(string key, bool value)
    {
        Key(key);
        _text.Append(value ? "true" : "false");
    }

    public void Object(string key, Action content)
    {
        Key(key);
        Object(content);
    }

    public void Object(Action content) => Around('{', '}', content);

    public void Null(string key)
    {
        Key(key);
        _text.Append("null");
    }

    /// <summary>A value that is in this form already.</summary>
    public void Raw(string key, string json)
    {
        Key(key);
        _text.Append(json);
    }

    public void Texts(string key, IEnumerable<string> values) => List(key, values, TextOrNull);

    public void Objects<T>(string key, IEnumerable<T> values, Action<T> content) => List(key, values, value => Object(() => content(value)));

    public void List<T>(string key, IEnumerable<T> values, Action<T> write)
    {
        Key(key);
        List(values, write);
    }

    public void List<T>(IEnumerable<T> values, Action<T> write) => Around('[', ']', () =>
    {
        foreach (var value in values)
        {
            Separate();
            write(value);
            _isBehindValue = true;
        }
    });

    public void TextOrNull(string? value)
    {
        if (value is null)
        {
            _text.Append("null");
            return;
        }

        _text.Append('"');
        foreach (var letter in value)
        {
            Escaped(letter);
        }

        _text.Append('"');
    }

    private void Escaped(char letter) => _ = letter switch
    {
        '"' => _text.Append("\\\""),
        '\\' => _text.Append(@"\\"),
        '\b' => _text.Append("\\b"),
        '\t' => _text.Append("\\t"),
        '\n' => _text.Append("\\n"),
        '\f' => _text.Append("\\f"),
        '\r' => _text.Append("\\r"),
        < FirstPlain => _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
        _ => _text.Append(letter),
    };

    private void Key(string key)
    {
        Separate();
        TextOrNull(key);
        _text.Append(':');
        _isBehindValue = true;
    }

    private void Around(char open, char close, Action content)
    {
        ReceiptSize.Demand(_text.Length);
        _text.Append(open);
        _isBehindValue = false;
        content();
        _text.Append(close);
        _isBehindValue = true;
    }

    private void Separate()
    {
        if (_isBehindValue)
        {
            _text.Append(',');
        }
    }
}
