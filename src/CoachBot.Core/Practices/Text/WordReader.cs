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
        var words = ImmutableArray.CreateBuilder<Word>();
        var gap = new WordGap(text, span);
        for (var at = span.Start; at < span.End;)
        {
            var opaque = OpaqueText.Length(text, at, span.End);
            if (opaque > 0)
            {
                words.Add(gap.Close(new(Opaque, Opaque, VerbForm.Plain, at, opaque, false, WordBreak.None)));
                at += opaque;
            }
            else if (char.IsLetterOrDigit(text[at]))
            {
                var word = gap.Close(WordAt(text, at, span.End));
                words.Add(word);
                at = word.End;
            }
            else
            {
                gap.Add(at);
                at++;
            }
        }

        return words.ToImmutable();
    }

    private static Word WordAt(string text, int start, int limit)
    {
        var end = start;
        while (end < limit && (char.IsLetterOrDigit(text[end]) || IsInnerApostrophe(text, end, limit)))
        {
            end++;
        }

        var lower = text[start..end].ToLowerInvariant().Replace('\u2019', '\'');
        var isOwner = lower.Length > 2 && lower.EndsWith("'s", StringComparison.Ordinal);
        var bare = isOwner ? lower[..^2] : lower;
        var (stem, form) = Stemmer.Read(bare);
        return new(bare, stem, form, start, end - start, char.IsUpper(text[start]), WordBreak.None)
        {
            HasInnerCapital = text.AsSpan(start + 1, bare.Length - 1).ContainsAnyInRange('A', 'Z'),
            IsPossessive = isOwner || (lower[^1] == 's' && IsApostrophe(text, end, limit) && end + 1 < limit && text[end + 1] == ' '),
        };
    }

    private static bool IsInnerApostrophe(string text, int at, int limit) =>
        IsApostrophe(text, at, limit) && at + 1 < limit && char.IsLetterOrDigit(text[at + 1]);

    private static bool IsApostrophe(string text, int at, int limit) => at < limit && text[at] is '\'' or '\u2019';
}
