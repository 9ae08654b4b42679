using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using CoachBot.Core;
using CoachBot.Core.Work;
using CoachBot.Files;

namespace CoachBot.Cli;

/// <summary>One line of <c>map --jsonl</c>.</summary>
internal static class MapLine
{
    public static bool IsBlank(ReadOnlySpan<byte> line) => !line.TrimStart(" \t"u8).StartsWith("{"u8) && string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(line));

    /// <summary>The item of a line, or what is wrong with the line. Bytes that are no UTF-8 are read as U+FFFD.</summary>
    public static (WorkItem? Item, Problem? Problem) Read(ReadOnlySpan<byte> line, int number, IReadOnlyList<IWorkSource> sources)
    {
        if (Utf8.IsValid(line) && MapFields.TryRead(line) is { } fields && SourceOf(fields.Kind, sources) is { } source)
        {
            return (source.ReadText(fields.Id, fields.Title, fields.Text), null);
        }

        return ReadSlowly(Encoding.UTF8.GetString(line), number, sources);
    }

    private static IWorkSource? SourceOf(string? kind, IReadOnlyList<IWorkSource> sources) =>
        EnumText.TryParse<WorkKind>(kind, out var read) ? sources.FirstOrDefault(source => source.Kind == read) : null;

    // Finds what is wrong, and reads what is odd.
    private static (WorkItem? Item, Problem? Problem) ReadSlowly(string line, int number, IReadOnlyList<IWorkSource> sources)
    {
        Dictionary<string, JsonElement>? fields;
        try
        {
            fields = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(line);
        }
        catch (JsonException ex)
        {
            return (null, Wrong(number, "this is no JSON object", $"{Math.Min(line.Length, 40)} characters, wrong at {ex.BytePositionInLine}", ""));
        }

        if (fields is null)
        {
            return (null, Wrong(number, "this is no JSON object", "null", ""));
        }

        var (id, kind, title, text) = (Text(fields, "id"), Text(fields, "kind"), Text(fields, "title") ?? "", Text(fields, "text"));
        if (id is null || text is null)
        {
            return (null, Wrong(number, $"the text field \"{(id is null ? "id" : "text")}\" is missing or is no text", string.Join(", ", fields.Keys), "id, kind, title, text"));
        }

        return SourceOf(kind, sources) is { } source
            ? (source.ReadText(id, title, text), null)
            : (null, Wrong(number, "unknown kind", kind ?? "nothing", string.Join(", ", sources.Select(source => EnumText.Of(source.Kind)).Distinct().Order(StringComparer.Ordinal))));
    }

    private static string? Text(Dictionary<string, JsonElement> fields, string name) =>
        fields.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? Unescaped(value) : null;

    // Half of a surrogate pair is no text.
    private static string? Unescaped(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static Problem Wrong(int number, string what, string found, string allowed) =>
        new(what, $"standard input, line {number}", found, allowed, "Write {\"id\":…,\"kind\":\"postmortem\" or \"ticket\",\"title\":…,\"text\":…} on one line");
}
