using System.Globalization;
using System.Text.Json;

namespace CoachBot.Core.Levels.Receipts;

/// <summary>A value of a receipt and where it stands. Whatever is not in its form is refused with its place.</summary>
internal readonly record struct ReceiptNode(JsonElement Value, string Path)
{
    private const string ByThisFormat = "Ask whoever gave you the file for the one that CoachBot made";

    /// <summary>The value of a key.</summary>
    public ReceiptNode this[string key] => new(Value.GetProperty(key), $"{Path}.{key}");

    /// <summary>Demands an object with exactly these keys in this order.</summary>
    public void Keys(params ReadOnlySpan<string> keys)
    {
        Demand(JsonValueKind.Object, "an object");
        var found = Value.EnumerateObject().Select(property => property.Name).ToList();
        if (!keys.SequenceEqual([.. found]))
        {
            throw Refused("these are not the keys of this part", Quoted(string.Join(", ", found)), string.Join(", ", keys!));
        }
    }

    public string Text() => Demand(JsonValueKind.String, "a text").GetString()!;

    public string? TextOrNull() => Value.ValueKind == JsonValueKind.Null ? null : Text();

    public bool Flag() => Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? Value.GetBoolean() : throw Wrong("true or false");

    public int Number(int least, int most = int.MaxValue) =>
        Value.ValueKind == JsonValueKind.Number && Value.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw Wrong(string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));

    public T Word<T>() where T : struct, Enum =>
        Value.ValueKind == JsonValueKind.String && EnumText.TryParse<T>(Value.GetString(), out var word) ? word : throw Wrong(string.Join(", ", EnumText.All<T>()));

    public DateTimeOffset Moment() =>
        DateTime.TryParseExact(Text(), ReceiptText.MomentForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? new(at, TimeSpan.Zero)
            : throw Wrong("a moment such as 2026-06-01T12:00:00.0000000Z");

    public DateOnly? DayOrNull() => TextOrNull() is not { } text ? null
        : DateOnly.TryParseExact(text, ReceiptText.DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Wrong("a day such as 2026-06-01, or null");

    /// <summary>This list, which may have so many entries; demanded before any of them is read.</summary>
    public ReceiptNode AtMost(int most) =>
        Demand(JsonValueKind.Array, "a list").GetArrayLength() is var count && count <= most
            ? this
            : throw Refused("the list is longer than that of any framework", string.Create(CultureInfo.InvariantCulture, $"{count}"), string.Create(CultureInfo.InvariantCulture, $"up to {most}"));

    /// <summary>The entries of a list.</summary>
    public IEnumerable<ReceiptNode> Items()
    {
        var (list, path) = (Demand(JsonValueKind.Array, "a list"), Path);
        return list.EnumerateArray().Select((item, at) => new ReceiptNode(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{at}]")));
    }

    /// <summary>The entries of a list, of which no two may have the same key.</summary>
    public List<T> Distinct<T, TKey>(Func<ReceiptNode, T> read, Func<T, TKey> keyOf)
    {
        var keys = new HashSet<TKey>();
        return [.. Items().Select(node => (Node: node, Entry: read(node))).Select(pair => keys.Add(keyOf(pair.Entry)) ? pair.Entry : throw pair.Node.Refused("it is there twice", $"{keyOf(pair.Entry)}", ""))];
    }

    public RefusedException Refused(string what, string found, string allowed) => new(new Problem(what, Path, found, allowed, ByThisFormat));

    private RefusedException Wrong(string allowed) => Refused("the value is not in its form", Quoted(Value.GetRawText()), allowed);

    private JsonElement Demand(JsonValueKind kind, string allowed) => Value.ValueKind == kind ? Value : throw Wrong(allowed);

    /// <summary>The beginning of what was found; a refusal is a sentence, not a copy of the file.</summary>
    public static string Quoted(string text)
    {
        const int most = 120;
        return text.Length <= most ? text : text[..most] + "…";
    }
}
