using System.Text;
using CoachBot.Core;

namespace CoachBot.Sources;

/// <summary>
/// The only way bytes from outside become the text of a work file: strict UTF-8, at most 5 MB, byte order mark dropped,
/// otherwise unchanged.
/// </summary>
internal static class WorkFileText
{
    /// <summary>5 MB.</summary>
    public const int MaximumBytes = 5 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file, or the reason to refuse the bytes; exactly one is null.</summary>
    public static (WorkFile? File, Problem? Problem) Decode(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaximumBytes)
        {
            return (null, TooLarge(path, bytes.Length));
        }

        var content = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        try
        {
            var text = Strict.GetString(content);
            // PostgreSQL cannot store the character 0, and no text holds it.
            return text.Contains('\0', StringComparison.Ordinal)
                ? (null, new Problem("the file is not text", path, "a zero byte", "UTF-8 text", "Save it as UTF-8 text"))
                : (new WorkFile(path, text), null);
        }
        catch (DecoderFallbackException ex)
        {
            var found = ex.Index < 0 ? "" : $"a byte that is not UTF-8 at offset {ex.Index}";
            return (null, new Problem("the file is not UTF-8", path, found, "UTF-8 text", "Save it with the encoding UTF-8"));
        }
    }

    /// <summary>The reason to refuse a file of that many bytes.</summary>
    public static Problem TooLarge(string path, long bytes) =>
        new("the file is too large", path, $"{bytes} bytes", $"up to {MaximumBytes} bytes", "Split it");
}
