using System.Text.Json;

namespace CoachBot.Cli;

/// <summary>The fields of a line of <c>map --jsonl</c>, read without building what else it holds.</summary>
internal readonly record struct MapFields(string Id, string? Kind, string Title, string Text)
{
    /// <summary>The fields; null when the line is not such an object, or when it is one only after a closer look.</summary>
    public static MapFields? TryRead(ReadOnlySpan<byte> line)
    {
        string? id = null, kind = null, title = null, text = null;
        try
        {
            var reader = new Utf8JsonReader(line);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("id"u8))
                {
                    id = Value(ref reader);
                }
                else if (reader.ValueTextEquals("kind"u8))
                {
                    kind = Value(ref reader);
                }
                else if (reader.ValueTextEquals("title"u8))
                {
                    title = Value(ref reader);
                }
                else if (reader.ValueTextEquals("text"u8))
                {
                    text = Value(ref reader);
                }
                else
                {
                    reader.Skip();
                }
            }

            return id is null || text is null || reader.Read() ? null : new(id, kind, title ?? "", text);
        }
        catch (Exception ex) when (ex is JsonException or InvalidOperationException)
        {
            // No JSON, or half of a surrogate pair, which is no text.
            return null;
        }
    }

    private static string? Value(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString();
        }

        reader.Skip();
        return null;
    }
}
