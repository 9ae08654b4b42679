using System.Collections.Immutable;
using CoachBot.Core.Work;

namespace CoachBot.Core.Practices.Text;

/// <summary>Cuts a piece of text into words. Code, addresses and identifiers count as one opaque word each.</summary>
public static class WordReader
{
    /// <summary>The stem of anything that is not language.</summary>
    public const string Opaque = "\u00a7";

    /// <summary>The words of <paramref name="span"/> in order.</summary>
    public static ImmutableArray<Word> Read(string text, TextSpan span)
    {
        var words = new List<Word>();
        Read(text, span, words);
        return [.. words];
    }

    /// <summary>The same in a list that the caller keeps for the next piece; what it held is forgotten.</summary>
    internal static void Read(string text, TextSpan span, List<Word> words)
    {
        words.Clear();
        var gap = new WordGap(text, span);
        var opaque = new OpaqueText(text, span.End);
        for (var at = span.Start; at < span.End;)
        {
            var letter = text[at];
            if (letter == ' ')
            {
                gap.AddSpace(at++);
                continue;
            }

            var length = opaque.LengthAt(at);
            if (length > 0)
            {
                words.Add(gap.Close(Lexeme.Opaque, at, length, isPossessive: false));
                at += length;
            }
            else if (char.IsLetterOrDigit(letter))
            {
                var end = EndOf(text, at, span.End);
                var lexeme = Lexicon.Of(text.AsSpan(at, end - at));
                words.Add(gap.Close(lexeme, at, end - at, lexeme.IsOwner || (lexeme.EndsWithS && HasApostropheBehind(text, end, span.End))));
                at = end;
            }
            else
            {
                gap.Add(at++);
            }
        }
    }

    private static int EndOf(string text, int start, int limit)
    {
        var end = start + 1;
        while (end < limit && (char.IsLetterOrDigit(text[end]) || (IsApostrophe(text[end]) && end + 1 < limit && char.IsLetterOrDigit(text[end + 1]))))
        {
            end++;
        }

        return end;
    }

    private static bool HasApostropheBehind(string text, int at, int limit) =>
        at + 1 < limit && IsApostrophe(text[at]) && text[at + 1] == ' ';

    private static bool IsApostrophe(char letter) => letter is '\'' or '\u2019';
}
