using System.Text;
using CoachBot.Core.Findings;
using CoachBot.Pipeline.Findings;
using CoachBot.Prompts;

namespace CoachBot.Cli.PromptFiles;

/// <summary>The answers that somebody put beside exported prompts: <c>&lt;id&gt;.answer.json</c> or <c>&lt;id&gt;.answer.txt</c>, with a code fence around it or not.</summary>
internal sealed class AnswerFiles(string folder)
{
    private const long LongestAnswer = 1024 * 1024;

    private static readonly string[] Endings = [".answer.json", ".answer.txt"];

    /// <summary>What is claimed in the answer to a question; null where there is none, or none that can be read.</summary>
    /// <param name="id">The document.</param>
    /// <param name="sheet">The question as it was asked: it turns placeholders back.</param>
    /// <param name="isThere">Whether there is a file at all.</param>
    public IReadOnlyList<ClaimedFinding>? Read(string id, PromptSheet sheet, out bool isThere)
    {
        var path = Endings.Select(ending => Path.Combine(folder, id + ending)).FirstOrDefault(File.Exists);
        isThere = path is not null;
        if (path is null || new FileInfo(path).Length > LongestAnswer)
        {
            return null;
        }

        try
        {
            var said = Bare(File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true)));
            return AnswerText.Read(sheet.Restore(said), out _) is { } answer ? FindingsReading.ClaimsIn(answer) : null;
        }
        catch (Exception ex) when (ex is DecoderFallbackException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Models like to say a word before, and to fence what they say.
    private static string Bare(string said)
    {
        var (from, to) = (said.IndexOf('{', StringComparison.Ordinal), said.LastIndexOf('}'));
        return from >= 0 && to > from ? said[from..(to + 1)] : said;
    }
}
