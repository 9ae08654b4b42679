using System.Net;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CoachBot.Platforms.Slack.Inbound;

/// <summary>Reads a body of form fields.</summary>
internal static class SlackForm
{
    public const string ContentType = "application/x-www-form-urlencoded";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The fields; null when it is not a form of UTF-8 text without NUL, or has too many fields.</summary>
    public static IReadOnlyDictionary<string, StringValues>? Read(byte[] body)
    {
        try
        {
            // The reader replaces what is not UTF-8; a person's text is never changed silently.
            Strict.GetCharCount(WebUtility.UrlDecodeToBytes(body, 0, body.Length));
            using var reader = new FormReader(Strict.GetString(body));
            var fields = reader.ReadForm();
            return fields.Any(field => field.Key.Contains('\0') || field.Value.Any(value => value!.Contains('\0'))) ? null : fields;
        }
        catch (Exception ex) when (ex is ArgumentException or InvalidDataException)
        {
            return null;
        }
    }
}
