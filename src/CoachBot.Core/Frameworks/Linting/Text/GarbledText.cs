using System.Text;

namespace CoachBot.Core.Frameworks.Linting.Text;

/// <summary>
/// Finds UTF-8 that was read as a code page: characters whose bytes in that page are well-formed UTF-8 of something that
/// people write. Real text of the page's own language may look like it by chance, so a sequence that its letters could
/// form must be joined by a further one.
/// </summary>
internal sealed class GarbledText(CodePageTable page)
{
    // Text is seldom garbled more often than that.
    private const int MostRounds = 3;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public CodePageTable Page => page;

    /// <summary>The runs of a line, in order.</summary>
    public IReadOnlyList<GarbledRun> Find(string line)
    {
        var runs = new List<GarbledRun>();
        for (var at = 0; at < line.Length;)
        {
            var end = at;
            var sequences = new List<GarbledSequence>();
            while (GarbledSequence.Read(page, line, end) is { } sequence)
            {
                sequences.Add(sequence);
                end += sequence.Length;
            }

            if (sequences.Count > 0 && (sequences.Exists(sequence => sequence.IsCertain) || sequences.Count(sequence => !sequence.IsIncomplete) > 1))
            {
                var reads = string.Concat(sequences.Select(sequence => sequence.Reads));
                runs.Add(new GarbledRun(at, line[at..end], Again(reads), sequences.Exists(sequence => sequence.IsIncomplete)));
            }

            at = Math.Max(end, at + 1);
        }

        return runs;
    }

    // Text may have gone the wrong way twice; what comes out is then garbled itself.
    private static string Again(string text)
    {
        for (var round = 1; round < MostRounds; round++)
        {
            var further = CodePageTable.All.Select(table => new GarbledText(table).Once(text)).FirstOrDefault(once => once != text);
            if (further is null)
            {
                break;
            }

            text = further;
        }

        return text;
    }

    private string Once(string text)
    {
        var first = GarbledSequence.Read(page, text, 0);
        if (first is { IsIncomplete: true } && first.Length == text.Length)
        {
            return first.Reads;
        }

        var bytes = text.Select(letter => letter < '\u0080' ? (byte)letter : page.ByteOf(letter)).ToArray();
        if (text.Length < 2 || bytes.Contains((byte)0) || first is not { IsIncomplete: false })
        {
            return text;
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return text;
        }
    }
}
