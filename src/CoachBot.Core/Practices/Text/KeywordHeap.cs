using System.Collections.Immutable;
using CoachBot.Core.Work;

namespace CoachBot.Core.Practices.Text;

/// <summary>
/// Leaves out words that are heaped up to be found. What people tell of their work holds small words ("the", "to", "with",
/// "was"), or ends its notes with what was done; a heap of practice names holds neither.
/// </summary>
internal static class KeywordHeap
{
    private const int FewestWords = 12;

    // A title is short: a list of so many parts names nothing that was made.
    private const int FewestBreaksInTitle = 6;

    // Short lines in a row that hold so many words, most lines without a small one, are a heap too: a practice in a line.
    private const int FewestWordsOfLines = 16;
    private const int LongestLine = 6;

    // A longer heap is several; so no list makes reading slow.
    private const int LinesRead = 40;

    /// <summary>The sentences that are no heap and no part of one; a heap behind a stop is cut off its sentence.</summary>
    /// <param name="text">What they are cut from.</param>
    /// <param name="sentences">The sentences; what is kept of them stands there afterwards.</param>
    /// <param name="pieces">Room to cut them in.</param>
    public static ImmutableArray<Sentence> Without(string text, List<Sentence> sentences, List<SentencePiece> pieces)
    {
        pieces.Clear();
        foreach (var sentence in sentences)
        {
            AddPieces(pieces, text, sentence);
        }

        sentences.Clear();
        for (var at = 0; at < pieces.Count;)
        {
            var end = EndOfLines(pieces, at);
            if (end == at && !IsHeap(pieces[at]))
            {
                sentences.Add(pieces[at].Sentence);
            }

            at = Math.Max(end, at + 1);
        }

        return [.. sentences];
    }

    // Behind the last line of a heap that begins at an index; that index where none begins.
    private static int EndOfLines(List<SentencePiece> pieces, int start)
    {
        var (end, lines, words) = (start, 0, 0);
        for (var at = start; at < Math.Min(pieces.Count, start + LinesRead) && (pieces[at].IsBare || (at > start && pieces[at].Sentence.Words.Length <= LongestLine)); at++)
        {
            if (pieces[at].IsBare)
            {
                lines++;
                words += pieces[at].Sentence.Words.Length;
                end = at + 1;
            }
        }

        return words >= FewestWordsOfLines && lines * 4 >= (end - start) * 3 ? end : start;
    }

    // "... from the alert. canary, rollback, ...": no sentence begins with a small letter, but a heap does.
    private static void AddPieces(List<SentencePiece> pieces, string text, Sentence sentence)
    {
        var words = sentence.Words;
        for (var at = 1; at + FewestWords <= words.Length; at++)
        {
            if (StopBetween(text, words[at - 1].End, words[at].Start) is var stop and >= 0 && BareWords.Are(words[at..]) && !BareWords.Are(words[..at]))
            {
                var end = stop + 1;
                pieces.Add(new(sentence with { Span = new(sentence.Span.Start, end - sentence.Span.Start), Words = words[..at], IsQuestion = text[stop] == '?' }));
                pieces.Add(new(sentence with { Span = new(end, sentence.Span.End - end), Words = words[at..] }));
                return;
            }
        }

        pieces.Add(new(sentence));
    }

    private static int StopBetween(string text, int start, int end)
    {
        // A stop and a space at least.
        var stop = end - start < 2 ? -1 : text.AsSpan(start, end - start).IndexOfAny('.', '!', '?');
        return stop >= 0 && stop + 1 < end - start && char.IsWhiteSpace(text[start + stop + 1]) ? start + stop : -1;
    }

    private static bool IsHeap(SentencePiece piece) => (piece.IsBare && piece.Sentence.Words.Length >= FewestWords)
        || (piece.Sentence.Role == SectionRole.Title && piece.Sentence.Words.Count(word => word.BreaksBefore) >= FewestBreaksInTitle);
}

/// <summary>A sentence, or a part that was cut off one.</summary>
internal readonly record struct SentencePiece(Sentence Sentence)
{
    /// <summary>Whether it only names things.</summary>
    public bool IsBare { get; } = BareWords.Are(Sentence.Words);
}
