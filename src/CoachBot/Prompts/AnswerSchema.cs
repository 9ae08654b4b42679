using System.Text.Json;
using CoachBot.Core;

namespace CoachBot.Prompts;

/// <summary>What the schema of an answer must say: every object closed and complete, every text and list bounded. Pure.</summary>
internal static class AnswerSchema
{
    public static IEnumerable<Problem> ProblemsOf(JsonElement schema, string file) =>
        TypeOf(schema) == "object" ? Below(schema, file, "answer") : [new("the answer is no object", file, Allowed: "\"type\": \"object\"", Do: "Wrap it into one")];

    private static IEnumerable<Problem> Below(JsonElement schema, string file, string path) => TypeOf(schema) switch
    {
        "object" => OfObject(schema, file, path),
        "array" => OfArray(schema, file, path),
        "string" => schema.TryGetProperty("maxLength", out _) || schema.TryGetProperty("enum", out _) ? [] : [Problem("a text has no end", file, path, "maxLength")],
        "integer" or "number" or "boolean" or "null" => [],
        _ => [Problem("a part has no type", file, path, "type, as one word, or with \"null\" as the second")],
    };

    private static IEnumerable<Problem> OfObject(JsonElement schema, string file, string path)
    {
        if (!schema.TryGetProperty("additionalProperties", out var more) || more.ValueKind != JsonValueKind.False)
        {
            yield return Problem("an object is open", file, path, "\"additionalProperties\": false");
        }

        var properties = schema.TryGetProperty("properties", out var named) && named.ValueKind == JsonValueKind.Object ? named.EnumerateObject().ToList() : [];
        string[] required = schema.TryGetProperty("required", out var listed) && listed.ValueKind == JsonValueKind.Array ? [.. listed.EnumerateArray().Select(name => name.ToString())] : [];
        if (properties.Count == 0 || !properties.Select(property => property.Name).ToHashSet(StringComparer.Ordinal).SetEquals(required))
        {
            yield return Problem("an object does not require exactly its properties", file, path, "required with every property");
        }

        foreach (var problem in properties.SelectMany(property => Below(property.Value, file, $"{path}.{property.Name}")))
        {
            yield return problem;
        }
    }

    private static IEnumerable<Problem> OfArray(JsonElement schema, string file, string path)
    {
        if (!schema.TryGetProperty("maxItems", out _))
        {
            yield return Problem("a list has no end", file, path, "maxItems");
        }

        foreach (var problem in schema.TryGetProperty("items", out var items) ? Below(items, file, $"{path}[]") : [Problem("a list has no items", file, path, "items")])
        {
            yield return problem;
        }
    }

    // What may be nothing as well has two: ["string", "null"].
    private static string? TypeOf(JsonElement schema) => schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("type", out var type) ? null
        : type.ValueKind == JsonValueKind.String ? type.GetString()
        : type.ValueKind == JsonValueKind.Array && type.GetArrayLength() == 2 && type[0].ValueKind == JsonValueKind.String && type[1].ValueEquals("null") ? type[0].GetString()
        : null;

    private static Problem Problem(string what, string file, string path, string allowed) => new(what, $"{file} {path}", Allowed: allowed, Do: "Add it");
}
