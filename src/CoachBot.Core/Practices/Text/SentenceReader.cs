using System.Collections.Immutable;
using CoachBot.Core.Work;

namespace CoachBot.Core.Practices.Text;

/// <summary>
/// Cuts the sections of a work item into sentences. Metadata and verbatim sections, quoted lines and lines that look
/// like logs are left out: nobody says anything there.
/// </summary>
public static class SentenceReader
{
    private static readonly string[] Abbreviations = ["e.g", "i.e", "etc", "vs", "approx", "cf", "incl", "resp", "no", "dr", "mr", "ms", "mrs", "st"];

    /// <summary>All sentences in order. An item without sections is read as one body.</summary>
    public static ImmutableArray<Sentence> Read(WorkItem item)
    {
        IReadOnlyList<TextSection> sections = item.Sections.Count > 0
            ? item.Sections
            : [new(SectionRole.Body, new(0, item.Text.Length))];
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var section in sections.Where(section => section.Role is not (SectionRole.Metadata or SectionRole.Verbatim)))
        {
            foreach (var block in LineBlocks.Read(item.Text, section.Span))
            {
                AddSentences(item.Text, block, section.Role, sentences);
            }
        }

        return sentences.ToImmutable();
    }

    private static void AddSentences(string text, TextSpan block, SectionRole role, ImmutableArray<Sentence>.Builder sentences)
    {
        var start = block.Start;
        for (var at = block.Start; at < block.End; at++)
        {
            if (IsEnd(text, start, at, block.End))
            {
                Add(text, start, at + 1, role, sentences);
                start = at + 1;
            }
        }

        Add(text, start, block.End, role, sentences);
    }

    private static void Add(string text, int start, int end, SectionRole role, ImmutableArray<Sentence>.Builder sentences)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '*' or '_'))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var span = new TextSpan(start, end - start);
        var words = WordReader.Read(text, span);
        if (words.Length > 0)
        {
            sentences.Add(new(span, role, words));
        }
    }

    private static bool IsEnd(string text, int start, int at, int limit)
    {
        if (text[at] is not ('.' or '!' or '?'))
        {
            return false;
        }

        var next = at + 1;
        while (next < limit && text[next] is '"' or '\'' or ')' or '\u201d' or '*' or '_')
        {
            next++;
        }

        if (next < limit && !char.IsWhiteSpace(text[next]))
        {
            return false;
        }

        while (next < limit && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return next >= limit || (!char.IsLower(text[next]) && !(text[at] == '.' && EndsInAbbreviation(text, start, at)));
    }

    private static bool EndsInAbbreviation(string text, int start, int at)
    {
        var from = at;
        while (from > start && !char.IsWhiteSpace(text[from - 1]) && text[from - 1] != '(')
        {
            from--;
        }

        var last = text[from..at];
        return (last.Length == 1 && char.IsUpper(last[0]))
            || Abbreviations.Contains(last, StringComparer.OrdinalIgnoreCase);
    }
}
