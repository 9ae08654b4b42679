using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace CoachBot.Core.Levels.Receipts;

/// <summary>Parses JSON that canonical bytes could hold, and refuses the rest by its place.</summary>
internal static class StrictJson
{
    // A receipt is nine deep.
    private const int DeepestNesting = 16;

    private static readonly JsonDocumentOptions Options = new()
    {
        AllowDuplicateProperties = false,
        AllowTrailingCommas = false,
        CommentHandling = JsonCommentHandling.Disallow,
        MaxDepth = DeepestNesting,
    };

    /// <exception cref="RefusedException">It is no such JSON.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> bytes)
    {
        if (!Utf8.IsValid(bytes.Span))
        {
            throw new RefusedException(new Problem("the file is not UTF-8", Do: "Give the file that /mylevel receipt made, byte by byte"));
        }

        if (FirstOddEscape(bytes.Span) is { } at)
        {
            throw new RefusedException(NotCanonical("the file", at));
        }

        try
        {
            return JsonDocument.Parse(bytes, Options);
        }
        catch (JsonException failed)
        {
            throw new RefusedException(new Problem(
                "the file is no JSON in the form of a receipt", string.Create(CultureInfo.InvariantCulture, $"line {failed.LineNumber + 1}, byte {failed.BytePositionInLine + 1}"),
                Do: "Give the file that /mylevel receipt made, byte by byte"));
        }
    }

    public static Problem NotCanonical(string where, int at) => new(
        "it is not in its canonical form", where, string.Create(CultureInfo.InvariantCulture, $"other bytes from byte {at + 1} on"),
        "no white space, keys in the order of the format, text escaped only where it must be", "Give the file that CoachBot made, byte by byte");

    // Only control letters are written by number; half a letter outside the basic plane could not even be read.
    private static int? FirstOddEscape(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length - 1; at++)
        {
            if (bytes[at] != '\\')
            {
                continue;
            }

            if (bytes[at + 1] == 'u' && !(bytes[(at + 2)..].StartsWith("00"u8) && at + 4 < bytes.Length && bytes[at + 4] is (byte)'0' or (byte)'1'))
            {
                return at;
            }

            at++;
        }

        return null;
    }
}
