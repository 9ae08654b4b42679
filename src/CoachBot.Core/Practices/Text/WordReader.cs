using System.Buffers;
using System.Collections.Immutable;
using CoachBot.Core.Work;

namespace CoachBot.Core.Practices.Text;

/// <summary>Cuts a piece of text into words. Code spans and addresses count as one opaque word.</summary>
public static class WordReader
{
    /// <summary>The stem of anything that is not language: inline code, an address.</summary>
    public const string Opaque = "\u00a7";

    private static readonly SearchValues<char> AddressEnds = SearchValues.Create(" \t\r\n)>]|\"");

    /// <summary>The words of <paramref name="span"/> in order.</summary>
    public static ImmutableArray<Word> Read(string text, TextSpan span)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        var breaks = false;
        for (var at = span.Start; at < span.End;)
        {
            var opaque = OpaqueLength(text, at, span.End);
            if (opaque > 0)
            {
                words.Add(new(Opaque, Opaque, VerbForm.Plain, at, opaque, false, breaks));
                at += opaque;
                breaks = false;
            }
            else if (IsLetter(text, at, span.End))
            {
                var word = WordAt(text, at, span.End, breaks);
                words.Add(word);
                at = word.End;
                breaks = false;
            }
            else
            {
                breaks |= text[at] is ',' or ';' or ':' or '(' or ')' or '\u2014' or '\u2013' || IsDash(text, at);
                at++;
            }
        }

        return words.ToImmutable();
    }

    private static Word WordAt(string text, int start, int limit, bool breaks)
    {
        var end = start;
        while (end < limit && (IsLetter(text, end, limit) || IsInnerApostrophe(text, start, end, limit)))
        {
            end++;
        }

        var lower = text[start..end].ToLowerInvariant().Replace('\u2019', '\'');
        var bare = lower.EndsWith("'s", StringComparison.Ordinal) ? lower[..^2] : lower;
        var (stem, form) = Stemmer.Read(bare);
        return new(bare, stem, form, start, end - start, char.IsUpper(text[start]), breaks);
    }

    private static bool IsLetter(string text, int at, int limit) => at < limit && char.IsLetterOrDigit(text[at]);

    private static bool IsInnerApostrophe(string text, int start, int at, int limit) =>
        at > start && text[at] is '\'' or '\u2019' && IsLetter(text, at + 1, limit);

    private static bool IsDash(string text, int at) =>
        text[at] == '-' && at > 0 && text[at - 1] == ' ' && at + 1 < text.Length && text[at + 1] == ' ';

    private static int OpaqueLength(string text, int at, int limit)
    {
        if (text[at] == '`')
        {
            var close = text.IndexOf('`', at + 1, limit - at - 1);
            return close < 0 ? 0 : close + 1 - at;
        }

        var rest = text.AsSpan(at, limit - at);
        if (!rest.StartsWith("http://") && !rest.StartsWith("https://") && !rest.StartsWith("www."))
        {
            return 0;
        }

        var end = rest.IndexOfAny(AddressEnds);
        return end < 0 ? rest.Length : end;
    }
}
