using System.Text;
using CoachBot.Core;
using CoachBot.Packs.Yaml;

namespace CoachBot.Packs;

/// <summary>A pack document as found on disk.</summary>
/// <param name="Name">Below the packs folder, with forward slashes.</param>
/// <param name="Id">The id that its place demands: the file's name, or its folder's for a framework.</param>
/// <param name="Bytes">As on disk; empty when it could not be taken in.</param>
/// <param name="Root">Null when it is no YAML.</param>
internal sealed record PackFile(string Name, string Id, byte[] Bytes, PackNode? Root)
{
    private const int LargestBytes = 1_000_000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static PackFile Read(string folder, string name, string id, List<Problem> problems)
    {
        var bytes = Take(new FileInfo(Path.Combine(folder, name)), name, problems);
        return bytes is null ? new PackFile(name, id, [], null) : Of(name, id, bytes, problems);
    }

    /// <summary>Of bytes that are at hand.</summary>
    public static PackFile Of(string name, string id, byte[] bytes, List<Problem> problems)
    {
        if (bytes.Length <= LargestBytes)
        {
            return new(name, id, bytes, Parse(name, bytes, problems));
        }

        problems.Add(TooLarge(name, bytes.Length));
        return new(name, id, [], null);
    }

    private static Problem TooLarge(string name, long bytes) => new("file too large", $"{name}:1:1", $"{bytes} bytes", $"{LargestBytes} bytes or fewer", "Make it smaller");

    private static byte[]? Take(FileInfo file, string name, List<Problem> problems)
    {
        try
        {
            if (file.Length <= LargestBytes)
            {
                return File.ReadAllBytes(file.FullName);
            }

            problems.Add(TooLarge(name, file.Length));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Problem("file that cannot be read", name, error.Message, "", "Give this account the right to read it"));
        }

        return null;
    }

    private static PackNode? Parse(string name, byte[] bytes, List<Problem> problems)
    {
        string text;
        try
        {
            text = Utf8.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException error)
        {
            var line = 1 + bytes.AsSpan(0, error.Index).Count((byte)'\n');
            problems.Add(new Problem("not UTF-8", $"{name}:{line}:1", "", "UTF-8", "Save it as UTF-8"));
            return null;
        }

        RefuseTabs(name, text, problems);
        return YamlTree.Read(name, text, problems);
    }

    // One problem for all of them: who indents with tabs has one on every line.
    private static void RefuseTabs(string name, string text, List<Problem> problems)
    {
        var at = text.IndexOf('\t', StringComparison.Ordinal);
        if (at >= 0)
        {
            var line = 1 + text.AsSpan(0, at).Count('\n');
            var column = at - text.LastIndexOf('\n', at);
            var count = text.AsSpan().Count('\t');
            problems.Add(new Problem(
                "tab", $"{name}:{line}:{column}", count == 1 ? "one" : $"{count}, the first here", "spaces",
                "Replace it by spaces"));
        }
    }
}
