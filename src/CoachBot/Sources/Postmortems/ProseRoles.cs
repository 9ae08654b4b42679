using System.Buffers;
using System.Collections.Frozen;

namespace CoachBot.Sources.Postmortems;

/// <summary>
/// Reads who had which part from sentences: <c>Ana Ruiz was incident commander and Jörg Weiß kept the notes</c>. What is
/// quoted is the clause from the name to the part, in which nothing else can stand. The clause has to begin there, and its
/// sentence to state plainly that it was so.
/// </summary>
internal static class ProseRoles
{
    private static readonly Dictionary<string, FactKey> Parts = new(StringComparer.Ordinal)
    {
        ["incident commander"] = FactKey.Commander,
        ["commander"] = FactKey.Commander,
        ["incident lead"] = FactKey.Commander,
        ["incident manager"] = FactKey.Commander,
        ["ic"] = FactKey.Commander,
        ["communications lead"] = FactKey.Communications,
        ["comms lead"] = FactKey.Communications,
        ["communications"] = FactKey.Communications,
        ["comms"] = FactKey.Communications,
        ["scribe"] = FactKey.Scribe,
        ["incident scribe"] = FactKey.Scribe,
        ["note taker"] = FactKey.Scribe,
        ["notetaker"] = FactKey.Scribe,
        ["responder"] = FactKey.Responder,
        ["responders"] = FactKey.Responder,
        ["technical lead"] = FactKey.Responder,
        ["tech lead"] = FactKey.Responder,
        ["operations lead"] = FactKey.Responder,
        ["ops lead"] = FactKey.Responder,
        ["shadow"] = FactKey.Shadow,
        ["observer"] = FactKey.Shadow,
        ["author"] = FactKey.Author,
        ["authors"] = FactKey.Author,
    };

    // What somebody did that is the part itself.
    private static readonly (string[] Words, FactKey Key)[] Deeds =
    [
        (["took", "command"], FactKey.Commander),
        (["commanded", "the", "incident"], FactKey.Commander),
        (["had", "command"], FactKey.Commander),
        (["commanded"], FactKey.Commander),
        (["led", "the", "incident"], FactKey.Commander),
        (["led", "the", "response"], FactKey.Commander),
        (["handled", "communications"], FactKey.Communications),
        (["handled", "comms"], FactKey.Communications),
        (["ran", "communications"], FactKey.Communications),
        (["ran", "comms"], FactKey.Communications),
        (["did", "comms"], FactKey.Communications),
        (["kept", "the", "notes"], FactKey.Scribe),
        (["kept", "the", "log"], FactKey.Scribe),
        (["kept", "the", "record"], FactKey.Scribe),
        (["took", "notes"], FactKey.Scribe),
        (["took", "the", "notes"], FactKey.Scribe),
        (["shadowed"], FactKey.Shadow),
        (["was", "shadowing"], FactKey.Shadow),
        (["wrote", "this"], FactKey.Author),
        (["responded"], FactKey.Responder),
    ];

    private static readonly (string[] Words, FactKey Key)[] DoneBy =
        [(["commanded", "by"], FactKey.Commander), (["led", "by"], FactKey.Commander), (["written", "by"], FactKey.Author), (["scribed", "by"], FactKey.Scribe), (["shadowed", "by"], FactKey.Shadow)];

    private static readonly string[][] Links =
        [["was"], ["were"], ["acted", "as"], ["served", "as"], ["worked", "as"], ["took", "over", "as"], ["stepped", "in", "as"], ["was", "on"], ["as"], []];

    private static readonly HashSet<string> Openers = Parts.Keys.Select(part => part.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);

    // The rarest word of each: without one of them a text gives nobody a part.
    private static readonly FrozenSet<string> Cues = Parts.Keys.Select(part => part.Split(' ')[^1])
        .Concat(Deeds.Concat(DoneBy).Select(deed => deed.Words.Where(word => word is not ("incident" or "response")).MaxBy(word => word.Length)!))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly SearchValues<string> CueLetters = SearchValues.Create([.. Cues], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the text has a word that gives people a part; most have none, and need not be cut into words.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOfAny(CueLetters) is >= 0 and var next;)
        {
            at += next;
            var rest = text[at..];
            var length = rest.IndexOfAnyExcept(Letters);
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && Cues.GetAlternateLookup<ReadOnlySpan<char>>().Contains(length < 0 ? rest : rest[..length]))
            {
                return true;
            }

            at++;
        }

        return false;
    }

    /// <summary>The parts that the text gives, each with its clause.</summary>
    public static IEnumerable<(FactKey Key, string Names, int Start, int End)> In(List<ProseWord> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (ProseNames.At(words, at) is { } names)
            {
                if (PartAfter(words, at, names) is var (key, end, from, bearer) && !ProseClause.IsInDoubt(words, at))
                {
                    yield return (key, bearer, words[from].Start, words[end - 1].End);
                }

                at = names.Next - 1;
            }
            else if (PartBefore(words, at) is var (told, bearers) && !ProseClause.IsInDoubt(words, at))
            {
                yield return (told, bearers.Text, words[at].Start, words[bearers.Next - 1].End);
                at = bearers.Next - 1;
            }
        }
    }

    private static (FactKey Key, int End, int From, string Names)? PartAfter(List<ProseWord> words, int at, ProseNames names)
    {
        if (Phrase(words, names.Next, Deeds, mustTouch: true) is { } deed)
        {
            return deed.Key == FactKey.Responder && !EndsResponse(words, deed.End) ? null : ToldOf(words, at, names, deed);
        }

        foreach (var link in Links)
        {
            var isBare = link is [] or ["as"];
            if (Follows(words, names.Next, link, mustTouch: !isBare) && PartAt(words, names.Next + link.Length, mayHaveArticle: true) is { } part)
            {
                if (link.Length > 0)
                {
                    return ToldOf(words, at, names, part);
                }

                if (IsToldWithoutVerb(words, at, names.Next, part.End))
                {
                    return (part.Key, part.End, at, names.Text);
                }
            }
        }

        return null;
    }

    // Of "told Ana Ruiz and Kai Weber was commander" only the last is the subject.
    private static (FactKey Key, int End, int From, string Names)? ToldOf(List<ProseWord> words, int at, ProseNames names, (FactKey Key, int End) part)
    {
        var isOfOne = words[names.Next].Lower == "was";
        for (var from = at; from < names.Next; from++)
        {
            if (ProseClause.BeginsAt(words, from) && ProseNames.At(words, from) is { } bearers && bearers.Next == names.Next
                && !(isOfOne && bearers.Text.Contains(", ", StringComparison.Ordinal)))
            {
                return (part.Key, part.End, from, bearers.Text);
            }
        }

        return null;
    }

    // "responded.", "responded to the page", not "responded to a phishing mail"
    private static bool EndsResponse(List<ProseWord> words, int end) =>
        end == words.Count || !words[end - 1].IsOpen || words[end].Lower == "and"
        || (end + 2 < words.Count && words[end].Lower == "to" && words[end + 1].Lower is "the" or "this" && words[end + 2].Lower is "incident" or "page" or "alert" or "pages" or "alerts");

    // "Ana Ruiz, incident commander, ...", "Ana Ruiz – scribe", "Ana Ruiz (scribe)", "... and Ana Ruiz the scribe"
    private static bool IsToldWithoutVerb(List<ProseWord> words, int at, int next, int end)
    {
        var isClosed = end == words.Count || !words[end - 1].IsOpen || words[end].Lower == "and";
        var isApart = words[next - 1].After is "," or ":" or "–" or "—" or "-" || words[next].Before == "(" || (IsArticle(words[next]) && at > 0 && words[at - 1].Lower == "and");
        return isClosed && isApart;
    }

    // "The incident commander was Ana Ruiz", "incident commander: Ana Ruiz", "commanded by Ana Ruiz"
    private static (FactKey Key, ProseNames Names)? PartBefore(List<ProseWord> words, int at)
    {
        var done = Phrase(words, at, DoneBy, mustTouch: false);
        var part = done ?? PartAt(words, at, mayHaveArticle: false);
        if (part is not var (key, end) || end >= words.Count || words[end - 1].EndsSentence)
        {
            return null;
        }

        var isVerb = words[end].Lower is "was" or "were" && words[end - 1].IsOpen;
        if (!ProseClause.BeginsAt(words, at) || !(isVerb || done is not null || words[end - 1].After == ":"))
        {
            return null;
        }

        var next = isVerb ? end + 1 : end;
        return ProseNames.At(words, next) is { } names && (isVerb || PartAfter(words, next, names) is null) ? (key, names) : null;
    }

    private static (FactKey Key, int End)? PartAt(List<ProseWord> words, int at, bool mayHaveArticle)
    {
        if (mayHaveArticle && at < words.Count && IsArticle(words[at]))
        {
            at++;
        }

        if (at >= words.Count || !Openers.Contains(words[at].Lower))
        {
            return null;
        }

        for (var count = 2; count > 0; count--)
        {
            if (at + count <= words.Count && (count == 1 || words[at].IsOpen)
                && Parts.TryGetValue(string.Join(' ', words.Skip(at).Take(count).Select(word => word.Lower)), out var key))
            {
                return (key, at + count);
            }
        }

        return null;
    }

    private static (FactKey Key, int End)? Phrase(List<ProseWord> words, int at, (string[] Words, FactKey Key)[] phrases, bool mustTouch)
    {
        foreach (var (phrase, key) in phrases)
        {
            if (Follows(words, at, phrase, mustTouch))
            {
                return (key, at + phrase.Length);
            }
        }

        return null;
    }

    private static bool Follows(List<ProseWord> words, int at, string[] phrase, bool mustTouch)
    {
        if (at + phrase.Length > words.Count || (mustTouch && at > 0 && !words[at - 1].IsOpen))
        {
            return false;
        }

        for (var i = 0; i < phrase.Length; i++)
        {
            if (words[at + i].Lower != phrase[i] || (i + 1 < phrase.Length && !words[at + i].IsOpen))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsArticle(ProseWord word) => word.Lower is "the" or "our" or "an" or "a";
}
