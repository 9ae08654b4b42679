using System.Text.Json;
using CoachBot.Core;
using CoachBot.Core.Work;
using CoachBot.Files;

namespace CoachBot.Cli;

/// <summary>One line of <c>map --jsonl</c>.</summary>
internal static class MapLine
{
    public static (WorkItem? Item, Problem? Problem) Read(string line, int number, IEnumerable<IWorkSource> sources)
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

        return EnumText.TryParse<WorkKind>(kind, out var read) && sources.FirstOrDefault(source => source.Kind == read) is { } reader
            ? (reader.ReadText(id, title, text), null)
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
