using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachBot.Cli;

/// <summary>The form of everything that <c>--json</c> prints: camelCase, enums as their text; nothing is escaped for a web page, since none reads it.</summary>
internal static class Json
{
    public static readonly JsonSerializerOptions Line = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static readonly JsonSerializerOptions Page = new(Line) { WriteIndented = true };
}
