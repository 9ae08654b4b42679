namespace CoachBot.Files;

/// <summary>
/// Remembers what short texts were read as that were met last: headings, labels and lists of names are the same in document
/// after document. A text has one place, and gives it up to the next that falls there. Thread-safe.
/// </summary>
/// <param name="read">Reads a text; the same for the same text.</param>
internal sealed class RecentTexts<T>(Func<string, T> read)
{
    private const int Places = 1024;
    private const int LongestKept = 80;

    private readonly Met?[] _met = new Met?[Places];

    public T Of(string text)
    {
        if (text.Length > LongestKept)
        {
            return read(text);
        }

        ref var place = ref _met[string.GetHashCode(text) & (Places - 1)];
        var known = Volatile.Read(ref place);
        if (known is null || known.Text != text)
        {
            known = new(text, read(text));
            Volatile.Write(ref place, known);
        }

        return known.Value;
    }

    private sealed record Met(string Text, T Value);
}
