using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoachBot.Prompts.Redaction;

namespace CoachBot.Prompts;

/// <summary>Reads what a model said as one JSON object, strictly: it is input from outside. Pure.</summary>
internal static class AnswerText
{
    /// <summary>No template asks for more.</summary>
    public const int MostLetters = 100_000;

    private const int Deepest = 12;
    private const string Mark = "```";

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = Deepest, AllowDuplicateProperties = false };

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The object; null, with what is wrong in words for the model, when the text is not exactly one.</summary>
    public static JsonElement? Read(string text, out string? wrong)
    {
        wrong = null;
        if (text.Length > MostLetters)
        {
            wrong = $"it is longer than {MostLetters} letters.";
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(Unwrapped(text), Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                wrong = "it is not a JSON object.";
                return null;
            }

            if (!IsText(document.RootElement))
            {
                wrong = "a text in it is not valid Unicode.";
                return null;
            }

            return document.RootElement.Clone();
        }
        // The second is what the reader says of a name with half of a surrogate pair.
        catch (Exception ex) when (ex is JsonException or InvalidOperationException)
        {
            wrong = "it is not one valid JSON object (every name once, at most 12 levels deep, nothing before or after it).";
            return null;
        }
    }

    /// <summary>The same answer with what the placeholders in its texts stand for; a text that is no answer stays as it is.</summary>
    public static string Restored(string text, Placeholders placeholders)
    {
        if (Read(text, out _) is not { } answer)
        {
            return text;
        }

        var buffer = new ArrayBufferWriter<byte>(text.Length);
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            Write(writer, answer, placeholders);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    // Many models put JSON into a block of code, whatever they are told.
    private static string Unwrapped(string text)
    {
        var trimmed = text.Trim();
        if (!trimmed.StartsWith(Mark, StringComparison.Ordinal) || !trimmed.EndsWith(Mark, StringComparison.Ordinal))
        {
            return trimmed;
        }

        var line = trimmed.IndexOf('\n', StringComparison.Ordinal);
        return line < 0 || line > trimmed.Length - Mark.Length || trimmed[Mark.Length..line].Trim() is not ("" or "json" or "JSON") ? trimmed : trimmed[line..^Mark.Length];
    }

    private static bool IsText(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().All(property => IsText(() => property.Name) && IsText(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().All(IsText),
        JsonValueKind.String => IsText(element.GetString),
        _ => true,
    };

    // Half of a surrogate pair can be escaped in JSON, and be no text.
    private static bool IsText(Func<string?> read)
    {
        try
        {
            return read() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static void Write(Utf8JsonWriter writer, JsonElement element, Placeholders placeholders)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in element.EnumerateObject())
                {
                    writer.WritePropertyName(placeholders.Restore(property.Name));
                    Write(writer, property.Value, placeholders);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Write(writer, item, placeholders);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(placeholders.Restore(element.GetString()!));
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
