using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoachBot.IntegrationTests.Fixtures;

/// <summary>JSON for people to review: what fits on a line stands on one.</summary>
internal static class ShortJson
{
    private const int Widest = 160;

    private static readonly JsonSerializerOptions Literal = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonNode node)
    {
        var text = new StringBuilder();
        Append(text, node, 0);
        return text.Append('\n').ToString();
    }

    private static void Append(StringBuilder text, JsonNode? node, int depth)
    {
        var line = node?.ToJsonString(Literal) ?? "null";
        switch (node)
        {
            case JsonObject { Count: > 0 } element when line.Length + depth > Widest:
                AppendAll(text, '{', '}', depth, [.. element], pair =>
                {
                    text.Append(JsonSerializer.Serialize(pair.Key, Literal)).Append(": ");
                    Append(text, pair.Value, depth + 1);
                });
                break;
            case JsonArray { Count: > 0 } array when line.Length + depth > Widest:
                AppendAll(text, '[', ']', depth, [.. array], item => Append(text, item, depth + 1));
                break;
            default:
                text.Append(line);
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder text, char open, char close, int depth, T[] items, Action<T> append)
    {
        text.Append(open).Append('\n');
        for (var i = 0; i < items.Length; i++)
        {
            text.Append(' ', depth + 1);
            append(items[i]);
            text.Append(i == items.Length - 1 ? "\n" : ",\n");
        }

        text.Append(' ', depth).Append(close);
    }
}
