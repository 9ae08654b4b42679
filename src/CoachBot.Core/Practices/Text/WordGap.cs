using CoachBot.Core.Work;

namespace CoachBot.Core.Practices.Text;

/// <summary>Collects what stands between two words, and keeps track of brackets and quotation marks.</summary>
internal struct WordGap(string text, TextSpan span)
{
    private WordBreak _break;
    private int _first = -1;
    private int _signs;
    private int _brackets;
    private int _quoteEnd = -1;

    /// <summary>Takes the character at <paramref name="at"/>, which belongs to no word.</summary>
    public void Add(int at)
    {
        _first = _signs++ == 0 ? at : _first;
        var sign = BreakOf(at);
        _break = sign > _break ? sign : _break;
        if (text[at] == '(')
        {
            _brackets += text.IndexOf(')', at, span.End - at) >= 0 ? 1 : 0;
        }
        else if (text[at] == ')')
        {
            _brackets = Math.Max(0, _brackets - 1);
        }
        else if (at > _quoteEnd && text[at] is '"' or '\u201c')
        {
            _quoteEnd = text.IndexOf(text[at] == '"' ? '"' : '\u201d', at + 1, span.End - at - 1);
        }
    }

    /// <summary>Takes a space, which breaks nothing.</summary>
    public void AddSpace(int at) => _first = _signs++ == 0 ? at : _first;

    /// <summary>The word with what stands before it; the next gap begins behind it.</summary>
    public Word Close(Lexeme lexeme, int start, int length, bool isPossessive)
    {
        var isHyphen = _signs == 1 && text[_first] == '-' && _first > span.Start && char.IsLetterOrDigit(text[_first - 1]);
        var closed = new Word(
            lexeme,
            start,
            length,
            isHyphen ? WordBreak.Hyphen : _break,
            start < _quoteEnd ? WordAside.Quote : _brackets > 0 ? WordAside.Bracket : WordAside.None,
            (isPossessive ? WordMarks.Possessive : WordMarks.None) | (_signs > 0 && text[start - 1] == '@' ? WordMarks.Handle : WordMarks.None));
        (_break, _signs) = (WordBreak.None, 0);
        return closed;
    }

    private WordBreak BreakOf(int at) => text[at] switch
    {
        ';' or '(' or ')' or '\u2014' or '\u2013' => WordBreak.Strong,
        ':' => IsBetweenDigits(at) ? WordBreak.None : WordBreak.Strong,
        '-' => IsSpace(at - 1) && IsSpace(at + 1) ? WordBreak.Strong : WordBreak.None,
        ',' => IsBetweenDigits(at) ? WordBreak.None : WordBreak.Comma,
        '&' or '+' or '\u2026' or '[' or ']' => WordBreak.Comma,
        // A stop that ends no sentence, as the next begins small, still ends what was said.
        '.' or '!' or '?' => IsSpace(at + 1) && !IsInitial(at) ? WordBreak.Strong : WordBreak.None,
        _ => WordBreak.None,
    };

    // 14:05 and 412,000 are one thing.
    private bool IsBetweenDigits(int at) =>
        at > span.Start && at + 1 < span.End && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    // "X. Raman"
    private bool IsInitial(int at) => text[at] == '.' && at > span.Start && char.IsLetter(text[at - 1]) && (at - 1 == span.Start || !char.IsLetterOrDigit(text[at - 2]));

    private bool IsSpace(int at) => at >= span.Start && at < span.End && text[at] == ' ';
}
