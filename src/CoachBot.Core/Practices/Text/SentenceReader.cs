using System.Collections.Immutable;
using CoachBot.Core.Work;

namespace CoachBot.Core.Practices.Text;

/// <summary>
/// Cuts the sections of a work item into sentences. Metadata and verbatim sections, quoted lines, comments, struck-through
/// text, lines that look like logs, and paragraphs that give orders to a machine are left out: nobody tells anything there.
/// </summary>
public static class SentenceReader
{
    /// <summary>
    /// The most characters of a sentence. What runs on longer is cut at a space, so that no text can make reading slow.
    /// </summary>
    public const int LongestSentence = 800;

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
                var read = ReadBlock(item.Text, block, section.Role);
                if (!MachineOrder.IsIn(read))
                {
                    sentences.AddRange(read);
                }
            }
        }

        return sentences.ToImmutable();
    }

    private static List<Sentence> ReadBlock(string text, LineBlock block, SectionRole role)
    {
        var sentences = new List<Sentence>();
        var start = block.Span.Start;
        for (var at = start; at < block.Span.End; at++)
        {
            if (SentenceEnd.IsAt(text, start, at, block.Span.End) || IsTooLong(text, start, at))
            {
                at = SentenceEnd.Closing(text, at, block.Span.End);
                Add(at + 1);
                start = at + 1;
            }
        }

        Add(block.Span.End);
        return sentences;

        void Add(int end)
        {
            var span = Trim(text, start, end);
            var words = WordReader.Read(text, span);
            if (words.Length > 0 && !StruckText.Touches(text, block.Span, span))
            {
                sentences.Add(new(span, role, words) { IsUnchecked = block.IsUnchecked, IsQuestion = text[span.End - 1] == '?' });
            }
        }
    }

    private static bool IsTooLong(string text, int start, int at) =>
        at - start >= LongestSentence
        && (char.IsWhiteSpace(text[at]) || (at - start >= 2 * LongestSentence && !char.IsHighSurrogate(text[at])));

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '*' or '_'))
        {
            start++;
        }

        return new(start, LineMarkers.TrimEnd(text, start, end) - start);
    }
}
