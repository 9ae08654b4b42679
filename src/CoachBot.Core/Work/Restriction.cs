using System.Collections.Frozen;

namespace CoachBot.Core.Work;

/// <summary>
/// Says which work never leaves the building: what is marked as confidential or restricted, and what is about security. It
/// errs to keeping: an item too many costs a proposal, one too few costs a secret.
/// </summary>
public static class Restriction
{
    private static readonly FrozenSet<string> Marks = Set(
        "restricted confidential embargo embargoed internalonly needtoknow limitedaccess accessrestricted donotshare securityincident securityissue securitysensitive");

    // Marks where a source or a front matter says so; elsewhere a text more often shows a setting: "sensitive = true".
    private static readonly FrozenSet<string> SourceMarks = Set("private sensitive secret");

    private static readonly FrozenSet<string> Gradings = Set(
        "classification dataclassification documentclassification sensitivity confidentiality securitylevel issuesecuritylevel securityclassification protectivemarking tlp trafficlightprotocol tlplevel");

    private static readonly FrozenSet<string> Openings = Set(
        "visibility access accesslevel audience distribution sharing share viewers readers availability");

    private static readonly FrozenSet<string> Kinds = Set(
        "type issuetype incidenttype category categories kind labels label tags tag topics components component keywords nature class");

    private static readonly FrozenSet<string> No = Set("false no none n off 0 null nil na not never nobody public open unrestricted");

    private static readonly FrozenSet<string> OpenGrades = Set(
        "public open unclassified none no clear white green tlpclear tlpwhite tlpgreen normal low internal official general everyone all standard na nil null default");

    private static readonly string[] ClosedWords =
        ["restricted", "confidential", "private", "secret", "sensitive", "embargo", "need to know", "need-to-know", "invite", "limited", "tlp:red", "tlp:amber", "tlp red", "tlp amber", "do not share"];

    private static readonly string[] SecurityWords = ["security", "vulnerab", "breach", "cve-", "exploit", "intrusion", "data leak", "data-leak", "privacy incident", "privacy-incident", "compromise", "infosec", "pentest"];

    // In a title or heading, where "security" alone is mostly a part of a product.
    private static readonly string[] TitleWords =
    [
        "security incident", "security-incident", "security breach", "security event", "security issue", "security advisory", "security vulnerability", "security postmortem", "security review of",
        "data breach", "breach", "vulnerability", "vulnerabilities", "cve-", "data leak", "credential leak", "leaked credential", "leaked secret", "leaked token", "leaked key", "leaked password", "intrusion", "ransomware", "phishing", "compromised", "confidential", "restricted", "embargo",
        "need to know", "do not share", "do not distribute", "not for distribution", "tlp:red", "tlp:amber", "tlp: red", "tlp: amber", "privacy incident",
    ];

    /// <summary>Whether an item is restricted: its source says so, or its title, a heading, a label or its front matter does.</summary>
    public static bool IsOn(WorkItem item) => item.IsRestricted || IsInTitle(item.Title) || RestrictedLines.AreIn(item.Text);

    /// <summary>Whether a fact about an item says so.</summary>
    /// <param name="key">What the fact is called, such as <c>visibility</c> or <c>labels</c>; case, spaces and dashes make no difference.</param>
    /// <param name="value">What it says; several values may stand there.</param>
    public static bool IsStated(string key, string value)
    {
        var name = Bare(key);
        var said = value.Trim().Trim('"', '\'', '[', ']', '*', '_', '`').Trim();
        return Marks.Contains(name) || SourceMarks.Contains(name) ? said.Length > 0 && !No.Contains(Bare(said))
            : Gradings.Contains(name) ? said.Length > 0 && !OpenGrades.Contains(Bare(said))
            : Openings.Contains(name) ? HoldsAny(said, ClosedWords)
            : Kinds.Contains(name) && (HoldsAny(said, ClosedWords) || HoldsAny(said, SecurityWords));
    }

    /// <summary>Whether a title or heading says so.</summary>
    public static bool IsInTitle(string title) => HoldsAny(title, TitleWords);

    /// <summary>Whether <see cref="IsStated"/> is worth asking about a key in a line of text.</summary>
    internal static bool IsKey(ReadOnlySpan<char> key, LinePlace place)
    {
        var name = Bare(key.ToString());
        return Gradings.Contains(name)
            || (place != LinePlace.Code && (Marks.Contains(name) || Openings.Contains(name) || Kinds.Contains(name)))
            || (place == LinePlace.FrontMatter && SourceMarks.Contains(name));
    }

    /// <summary>Whether a line that holds nothing else says so: <c>CONFIDENTIAL</c>, <c>TLP:RED</c>.</summary>
    internal static bool IsStamp(ReadOnlySpan<char> line)
    {
        var said = Bare(line.ToString());
        return Marks.Contains(said) || said is "tlpred" or "tlpamber" or "tlpamberstrict" or "strictlyconfidential" or "highlyconfidential" or "companyconfidential" or "topsecret";
    }

    private static bool HoldsAny(string text, string[] words)
    {
        foreach (var word in words)
        {
            for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && !IsDenied(text, at))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "unrestricted" begins with another word; "not restricted" and "non-confidential" say the opposite.
    private static bool IsDenied(string text, int at)
    {
        var before = text[..at].TrimEnd(' ', '-');
        return before.EndsWith("not", StringComparison.OrdinalIgnoreCase) || before.EndsWith("non", StringComparison.OrdinalIgnoreCase);
    }

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
