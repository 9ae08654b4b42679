using System.Text.Json;
using System.Text.RegularExpressions;

namespace CoachBot.Packs.Schema;

/// <summary>
/// Reads a schema document. Anything it does not know is a mistake of ours and throws
/// <see cref="InvalidOperationException"/>, so that a schema never promises an author what nobody checks.
/// </summary>
internal sealed class SchemaReader
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";
    private const string DefinitionPrefix = "#/$defs/";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly Dictionary<string, PackSchema> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly JsonElement _definitions;

    private SchemaReader(JsonElement root) => root.TryGetProperty("$defs", out _definitions);

    public static PackSchema Read(string json)
    {
        using var document = JsonDocument.Parse(json, Strict);
        var root = document.RootElement;
        if (!root.TryGetProperty("$schema", out var dialect) || dialect.GetString() != Dialect)
        {
            throw new InvalidOperationException($"A schema begins with \"$schema\": \"{Dialect}\".");
        }

        var reader = new SchemaReader(root);
        var schema = reader.Schema(root);
        if (root.TryGetProperty("$defs", out var definitions))
        {
            // Also the ones that nothing refers to: a definition in waiting promises as much as one in use.
            foreach (var definition in definitions.EnumerateObject())
            {
                reader.Definition(DefinitionPrefix + definition.Name);
            }
        }

        return schema;
    }

    private PackSchema Schema(JsonElement element)
    {
        var schema = new PackSchema();
        foreach (var keyword in element.EnumerateObject())
        {
            schema = With(schema, keyword.Name, keyword.Value);
        }

        if (schema.Values is not null && schema.Type != SchemaType.String)
        {
            throw new InvalidOperationException("enum and const are checked beside \"type\": \"string\" only.");
        }

        OneOfRule.Guard(schema);
        return schema;
    }

    private PackSchema With(PackSchema schema, string keyword, JsonElement value) => keyword switch
    {
        "$schema" or "$defs" or "title" => schema,
        "description" => schema with { Description = value.GetString() },
        "$ref" => schema with { Ref = Definition(value.GetString()!) },
        "type" => schema with { Type = TypeOf(value) },
        "properties" => schema with
        {
            Properties = value.EnumerateObject().ToDictionary(property => property.Name, property => Schema(property.Value)),
        },
        "required" => schema with { Required = Texts(value) },
        "additionalProperties" => schema with { AllowsMore = value.GetBoolean() },
        "oneOf" => schema with { OneOf = [.. value.EnumerateArray().Select(Schema)] },
        "items" => schema with { Items = Schema(value) },
        "minItems" => schema with { MinItems = value.GetInt32() },
        "maxItems" => schema with { MaxItems = value.GetInt32() },
        "uniqueItems" => schema with { UniqueItems = value.GetBoolean() },
        "enum" => schema with { Values = Texts(value) },
        "const" => schema with { Values = [value.GetString()!] },
        "pattern" => schema with { Pattern = PatternOf(value.GetString()!) },
        "minLength" => schema with { MinLength = value.GetInt32() },
        "maxLength" => schema with { MaxLength = value.GetInt32() },
        "minimum" => schema with { Minimum = value.GetDouble() },
        "maximum" => schema with { Maximum = value.GetDouble() },
        _ => throw new InvalidOperationException($"The schema keyword '{keyword}' is not checked by {nameof(SchemaValidator)}."),
    };

    private PackSchema Definition(string reference)
    {
        if (_read.TryGetValue(reference, out var known))
        {
            return known;
        }

        if (!reference.StartsWith(DefinitionPrefix, StringComparison.Ordinal) || !_open.Add(reference)
            || _definitions.ValueKind != JsonValueKind.Object
            || !_definitions.TryGetProperty(reference[DefinitionPrefix.Length..], out var element))
        {
            throw new InvalidOperationException($"'{reference}' names no definition of the schema, or contains itself.");
        }

        return _read[reference] = Schema(element);
    }

    private static SchemaType TypeOf(JsonElement value) =>
        Enum.TryParse<SchemaType>(value.GetString(), ignoreCase: true, out var type)
            ? type
            : throw new InvalidOperationException($"The schema type '{value}' is not checked by {nameof(SchemaValidator)}.");

    private static IReadOnlyList<string> Texts(JsonElement value) => [.. value.EnumerateArray().Select(text => text.GetString()!)];

    // `$` of .NET also matches before a last line feed, that of JSON Schema does not. NonBacktracking: no text can make
    // a pattern slow, and a pattern that only works by backtracking is refused here.
    private static Regex PatternOf(string pattern) =>
        new(
            pattern.EndsWith('$') ? pattern[..^1] + @"\z" : pattern,
            RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
