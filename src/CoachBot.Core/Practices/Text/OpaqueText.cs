using System.Buffers;

namespace CoachBot.Core.Practices.Text;

/// <summary>Finds what is no language: inline code, addresses, paths, identifiers. To be asked at places in rising order.</summary>
internal struct OpaqueText(string text, int limit)
{
    private const int ShortestName = 4;

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n)>]|\"");
    private static readonly SearchValues<char> Signs = SearchValues.Create("/_");

    // The next slash or underscore: without one there is neither path nor identifier.
    private int _sign = -1;

    /// <summary>How many characters from <paramref name="at"/> on are one opaque word; 0 when the text there is language.</summary>
    public int LengthAt(int at)
    {
        if (text[at] == '`')
        {
            var close = text.IndexOf('`', at + 1, limit - at - 1);
            return close < 0 ? 0 : close + 1 - at;
        }

        var isSign = text[at] is '/' or '.' or '~' or '$';
        if ((isSign ? at > 0 && char.IsLetterOrDigit(text[at - 1]) : !char.IsAsciiLetterOrDigit(text[at])) || !MayBe(at))
        {
            return 0;
        }

        var rest = text.AsSpan(at, limit - at);
        var end = rest.IndexOfAny(Ends);
        var token = (end < 0 ? rest : rest[..end]).TrimEnd(".,;:!?'*");
        return IsAddress(token) || IsIdentifier(token) ? token.Length : 0;
    }

    private bool MayBe(int at)
    {
        if (_sign < at)
        {
            var next = text.AsSpan(at, limit - at).IndexOfAny(Signs);
            _sign = next < 0 ? limit : at + next;
        }

        return text[at] == 'w' || (_sign < limit && !text.AsSpan(at, _sign - at).ContainsAny(Ends));
    }

    private static bool IsAddress(ReadOnlySpan<char> token) =>
        token.StartsWith("www.") || token.Contains("://", StringComparison.Ordinal) || IsPath(token);

    // "CI/CD" and "and/or" are language; a second slash, one after a dotted host, or "some-team/repository" is not.
    private static bool IsPath(ReadOnlySpan<char> token)
    {
        var first = token.IndexOf('/');
        return first >= 0
            && token.Length > first + 1
            && (first == 0 || token[(first + 1)..].Contains('/') || token[..first].Contains('.') || IsRepository(token[..first], token[(first + 1)..]));
    }

    // "go/no-go" and "read-only/read-write" are language, too.
    private static bool IsRepository(ReadOnlySpan<char> owner, ReadOnlySpan<char> name) =>
        Math.Min(owner.Length, name.Length) >= ShortestName && owner.Contains('-') != name.Contains('-');

    private static bool IsIdentifier(ReadOnlySpan<char> token)
    {
        var at = token.IndexOf('_');
        return at > 0 && at + 1 < token.Length && char.IsLetterOrDigit(token[at - 1]) && char.IsLetterOrDigit(token[at + 1]);
    }
}
