using System.Text;
using CoachBot.Core;

namespace CoachBot.Files;

/// <summary>
/// The only way bytes from outside become the text of a work file: strict UTF-8, at most 5 MB, byte order mark dropped,
/// otherwise unchanged.
/// </summary>
internal static class WorkFileText
{
    /// <summary>5 MB.</summary>
    public const int MaximumBytes = 5 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file at a path, or the reason to refuse it; exactly one is null.</summary>
    public static (WorkFile? File, Problem? Problem) Read(string path)
    {
        try
        {
            var size = new FileInfo(path);
            if (!size.Exists)
            {
                return (null, new Problem("there is no such file or folder", path, Do: "Check the path"));
            }

            return size.Length > MaximumBytes
                ? (null, TooLarge(path, size.Length))
                : Decode(path, File.ReadAllBytes(path));
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            return (null, Unreadable(path, ex));
        }
    }

    /// <summary>The reason to refuse what cannot be opened.</summary>
    public static Problem Unreadable(string path, Exception ex) =>
        new("cannot be read", path, ex is UnauthorizedAccessException ? "no permission" : ex.GetType().Name, Do: "Check that the account of this program may read it");

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
