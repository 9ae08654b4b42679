using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Practices.Text;

/// <summary>
/// Cuts the sections of a work item into sentences. Metadata and verbatim sections, lists of files, quoted lines, comments,
/// struck-through text, lines that look like logs, that only refer somewhere or only hold tags, heaps of keywords, and what
/// stands in a paragraph from an order to a machine on are left out: nobody tells anything there.
/// </summary>
public static class SentenceReader
{
    /// <summary>
    /// The most characters of a sentence. What runs on longer is cut at a space, so that no text can make reading slow.
    /// </summary>
    public const int LongestSentence = 800;

    /// <summary>
    /// The most words that are read of an item, some thousand pages. What stands behind is left out, so that no text can
    /// take more memory than that.
    /// </summary>
    public const int MostWords = 500_000;

    /// <summary>All sentences in order. An item without sections is read as one body.</summary>
    public static ImmutableArray<Sentence> Read(WorkItem item) => Read(item, []);

    /// <summary>The same where people of more names than the item's own may occur in the text.</summary>
    public static ImmutableArray<Sentence> Read(WorkItem item, IEnumerable<string> moreNames) => Read(item, NameFinder.Of(item, moreNames));

    /// <summary>The same with those who may be named.</summary>
    internal static ImmutableArray<Sentence> Read(WorkItem item, NameFinder names) => Read(item, names, new());

    /// <summary>The same in room that the next item may use again.</summary>
    internal static ImmutableArray<Sentence> Read(WorkItem item, NameFinder names, SentenceRoom room)
    {
        IReadOnlyList<TextSection> sections = item.Sections.Count > 0
            ? item.Sections
            : [new(SectionRole.Body, new(0, item.Text.Length))];
        var sentences = room.Sentences;
        sentences.Clear();
        var left = MostWords;
        for (var number = 0; number < sections.Count; number++)
        {
            var section = sections[number];
            if (section.Role is SectionRole.Metadata or SectionRole.Verbatim or SectionRole.Files)
            {
                continue;
            }

            room.Blocks.Clear();
            LineBlocks.Read(item.Text, section.Span, room.Blocks);
            foreach (var block in room.Blocks)
            {
                var before = sentences.Count;
                left = ReadBlock(sentences, item.Text, block, section.Role, names, room.Words, left);
                var kept = before + MachineOrder.FirstIn(CollectionsMarshal.AsSpan(sentences)[before..]);
                sentences.RemoveRange(kept, sentences.Count - kept);
            }
        }

        return KeywordHeap.Without(item.Text, sentences, room.Pieces);
    }

    private static int ReadBlock(List<Sentence> sentences, string text, LineBlock block, SectionRole role, NameFinder names, List<Word> scratch, int left)
    {
        var struck = StruckText.In(text, block.Span);
        var nextStruck = 0;
        var (start, end) = (block.Span.Start, block.Span.End);
        var isPiece = false;
        for (var at = start; at < end && left > 0; at++)
        {
            // Up to the length that is too long only a full stop can end a sentence.
            at = at - start < LongestSentence ? SentenceEnd.Next(text, at, Math.Min(end, start + LongestSentence)) : at;
            if (at < end && (SentenceEnd.IsAt(text, start, at, end, names) || IsTooLong(text, start, at)))
            {
                var isCut = !SentenceEnd.IsAt(text, start, at, end, names);
                at = SentenceEnd.Closing(text, at, end);
                isPiece |= isCut;
                Add(at + 1);
                start = at + 1;
                isPiece = isCut;
            }
        }

        Add(end);
        return left;

        void Add(int until)
        {
            var span = Trim(text, start, until);
            while (nextStruck < struck.Count && struck[nextStruck].End <= span.Start)
            {
                nextStruck++;
            }

            ImmutableArray<Word> words = [];
            if (left > 0)
            {
                WordReader.Read(text, span, scratch);
                names.SetApart(scratch);
                words = ImmutableArray.Create(CollectionsMarshal.AsSpan(scratch));
            }

            left -= words.Length;
            if (words.Length > 0 && (role == SectionRole.Title || !(ReferenceLine.Is(words) || TagLine.Is(text, words))) && !(nextStruck < struck.Count && struck[nextStruck].Overlaps(span)))
            {
                sentences.Add(new(span, role, words) { IsUnchecked = block.IsUnchecked, IsPiece = isPiece, IsQuestion = text[span.End - 1] == '?' });
            }
        }
    }

    private static bool IsTooLong(string text, int start, int at) =>
        at - start >= LongestSentence
        && (char.IsWhiteSpace(text[at]) || (at - start >= 2 * LongestSentence && !char.IsHighSurrogate(text[at])));

    private static TextSpan Trim(string text, int start, int end)
    {
        start = LineMarkers.SkipSpace(text, start, end);
        end = LineMarkers.TrimEnd(text, start, end);

        // A mark whose other half stands in another sentence; with both halves it is part of this one.
        var open = MarksAt(text, start, end);
        if (open > 0 && open < end - start && text.IndexOf(text[start], start + open, end - start - open) < 0)
        {
            start = LineMarkers.SkipSpace(text, start + open, end);
        }

        return new(start, end - start);
    }

    private static int MarksAt(string text, int start, int end)
    {
        var at = start;
        while (at < end && text[at] is '*' or '_' && text[at] == text[start])
        {
            at++;
        }

        return at - start;
    }
}
