using System.Text.RegularExpressions;

namespace CoachBot.Prompts.Redaction;

/// <summary>Finds what opens something: by its own form, or by the word beside it. In doubt it is a secret.</summary>
internal static partial class SecretFinder
{
    public static IEnumerable<SensitiveSpan> In(string text) =>
        Forms.SelectMany(form => form.Matches(text)).Select(match => match.Groups["secret"])
            .Concat(Doubtful.SelectMany(form => form.Matches(text)).Select(match => match.Groups["secret"]).Where(group => IsRandom(group.ValueSpan)))
            .Select(group => new SensitiveSpan(group.Index, group.Length, SensitiveKind.Secret));

    private static IReadOnlyList<Regex> Forms => [PrivateKey, InUrl, Known, Jwt, SlackHook, Assigned, AtTheEnd, Quoted];

    // What may be an ordinary word as well.
    private static IReadOnlyList<Regex> Doubtful => [Authorization, Told, NearAWord];

    private static bool IsRandom(ReadOnlySpan<char> text) => text.ContainsAnyInRange('0', '9') || text.ContainsAny("+/=_~");

    // One without an end hides the rest.
    [GeneratedRegex(@"(?<secret>-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?s:.*?)(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|\z))")]
    private static partial Regex PrivateKey { get; }

    [GeneratedRegex(@"://[^\s/:@]{0,100}:(?<secret>[^\s/@]{1,200})@")]
    private static partial Regex InUrl { get; }

    [GeneratedRegex(
        """
        (?<![A-Za-z0-9])(?<secret>
            (?:AKIA|ASIA|AROA|AIDA|AGPA|ANPA|ANVA)[A-Z0-9]{16}
          | gh[pousr]_[A-Za-z0-9]{16,255} | github_pat_[A-Za-z0-9_]{16,255}
          | x(?:ox[a-z]|app)-[A-Za-z0-9-]{8,} | glpat-[\w-]{16,} | npm_\w{20,} | AIza[\w-]{30,} | ya29\.[\w-]{16,}
          | sk-[\w-]{16,} | [sr]k_(?:live|test)_\w{10,} | hvs\.[\w-]{16,} | dop_v1_[a-f0-9]{32,} | SG\.[\w-]{16,}\.[\w-]{16,}
        )
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Known { get; }

    [GeneratedRegex(@"(?<![\w-])(?<secret>eyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*){0,3})")]
    private static partial Regex Jwt { get; }

    [GeneratedRegex(@"hooks\.slack\.com/(?<secret>(?:services|workflows|triggers)/[^\s""'<>)]+)")]
    private static partial Regex SlackHook { get; }

    private const string Word = @"(?:passw(?:or)?d|passphrase|pwd|secret|token|api[ _-]?key|access[_-]?key(?:[_-]?id)?|private[_-]?key|auth[_-]?key|account[_-]?key|credentials?|signature)";

    [GeneratedRegex(Word + @"\w{0,20}[""']?\s{0,3}(?:=>|:?=)\s{0,3}[""']?(?<secret>[^\s""'`,;<>(){}\[\]|&]{3,400})", RegexOptions.IgnoreCase)]
    private static partial Regex Assigned { get; }

    // "password: swordfish" on a line of its own; in a sentence more words follow.
    [GeneratedRegex(Word + @"\w{0,20}[""']?[ \t]{0,3}:[ \t]{0,3}(?<secret>[^\s""'`,;<>(){}\[\]|&]{3,400})[ \t]{0,3}(?:\r?$|[,;}])", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex AtTheEnd { get; }

    [GeneratedRegex(Word + @"\w{0,20}[""']?[ \t]{0,3}[:=][ \t]{0,3}(?:""(?<secret>[^""\n]{3,400})""|'(?<secret>[^'\n]{3,400})'|`(?<secret>[^`\n]{3,400})`)", RegexOptions.IgnoreCase)]
    private static partial Regex Quoted { get; }

    [GeneratedRegex(@"\b(?:bearer|basic|authorization:\s{0,3}\w{0,20})\s{1,3}(?<secret>[\w.~+/=-]{12,})", RegexOptions.IgnoreCase)]
    private static partial Regex Authorization { get; }

    [GeneratedRegex(Word + @"[ \t]{1,3}(?:is|was|:)?[ \t]{0,3}[""'`]?(?<secret>[^\s""'`,;<>(){}\[\]|]{6,400})", RegexOptions.IgnoreCase)]
    private static partial Regex Told { get; }

    [GeneratedRegex(@"\b(?:key|token|secret|passw(?:or)?d|credentials?|signature|auth|session|cookie)\b[^\n]{0,40}?(?<![\w+/-])(?<secret>[A-Fa-f0-9]{32,}|[\w+/-]{32,}={0,2})(?![\w+/-])", RegexOptions.IgnoreCase)]
    private static partial Regex NearAWord { get; }
}
