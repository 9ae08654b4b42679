using System.Buffers;
using CoachBot.Core.Work;
using CoachBot.Files;

namespace CoachBot.Sources.Postmortems;

/// <summary>What a section is for, by the words of its heading.</summary>
internal static class SectionHeadings
{
    // First match wins. Root causes come before everything that a heading may name beside them, because the strictest
    // rule of privacy is theirs; follow-ups and lessons may speak of causes without being about them.
    private static readonly (SectionRole Role, string[] Phrases)[] Phrases =
    [
        (SectionRole.FollowUps,
            ["action item", "action point", "corrective action", "preventive action", "preventative action", "follow up", "followup", "next step", "remediation item",
             "to do", "todo", "future work", "actions taken after", "planned action", "homework", "commitment", "improvement", "what is left", "whats left", "whats next", "what next", "what is next", "open item",
             "to be done"]),
        (SectionRole.Lessons, ["lesson", "learned", "learnt", "key learning", "takeaway", "went well", "went wrong", "went badly", "go well", "go wrong", "lucky", "reflection"]),
        (SectionRole.RootCause, ["cause", "trigger", "contributing factor", "five why", "5 why", "why it happened", "why did", "why this happened", "what caused"]),
        (SectionRole.Timeline, ["timeline", "time line", "chronology", "sequence of event", "chain of event", "course of event", "log of event", "order of event", "play by play", "minute by minute",
             "hour by hour"]),
        (SectionRole.Impact, ["impact", "affected", "damage", "customer pain", "customer saw", "user saw", "blast radius", "fallout", "symptom"]),
        (SectionRole.Mitigation,
            ["detection", "detected", "resolution", "resolved", "mitigation", "mitigated", "response", "recovery", "recovered", "remediation", "restoration",
             "diagnosis", "investigation", "repair", "workaround", "what we did", "how we fixed", "how it was fixed", "back to normal", "containment", "how we found", "how it was found"]),
    ];

    // Words too common to be looked for within a heading.
    private static readonly Dictionary<string, SectionRole> Whole = new(StringComparer.Ordinal)
    {
        [" action "] = SectionRole.FollowUps,
        [" learning "] = SectionRole.Lessons,
        [" fix "] = SectionRole.Mitigation,
        [" metadata "] = SectionRole.Metadata,
        [" at a glance "] = SectionRole.Metadata,
        [" key fact "] = SectionRole.Metadata,
        [" document control "] = SectionRole.Metadata,
        [" fact "] = SectionRole.Metadata,

        // Such sections state facts, and may also tell what people did.
        [" detail "] = SectionRole.Body,
        [" incident detail "] = SectionRole.Body,
        [" people "] = SectionRole.Body,
        [" people involved "] = SectionRole.Body,
        [" participant "] = SectionRole.Body,
        [" responder "] = SectionRole.Body,
        [" role "] = SectionRole.Body,
        [" incident role "] = SectionRole.Body,
        [" incident team "] = SectionRole.Body,
        [" incident information "] = SectionRole.Body,
        [" incident info "] = SectionRole.Body,
        [" information "] = SectionRole.Body,
        [" role and people "] = SectionRole.Body,
        [" people and role "] = SectionRole.Body,
        [" participant and role "] = SectionRole.Body,
        [" who was involved "] = SectionRole.Body,
        [" role and responsibility "] = SectionRole.Body,
        [" role and responsibilitie "] = SectionRole.Body,
        [" response team "] = SectionRole.Body,
        [" incident response team "] = SectionRole.Body,
        [" incident responder "] = SectionRole.Body,
        [" key people "] = SectionRole.Body,
        [" crew "] = SectionRole.Body,
    };

    private static readonly string[] Body = ["summary", "overview", "in short", "in brief", "tldr", "tl dr", "synopsis", "background", "introduction", "abstract", "what happened", "description"];

    private static readonly (SectionRole Role, SearchValues<string> Phrases)[] Telling = [.. Phrases.Select(row => (row.Role, Padded(row.Phrases)))];

    private static readonly SearchValues<string> Summing = Padded(Body);

    private static readonly RecentTexts<SectionRole?> Recent = new(Read);

    /// <summary>The role of the section, or null when the words tell none.</summary>
    public static SectionRole? RoleOf(string heading) => Recent.Of(heading);

    private static SectionRole? Read(string heading)
    {
        var words = Words(heading);
        if (Whole.TryGetValue(words, out var whole))
        {
            return whole;
        }

        foreach (var (role, phrases) in Telling)
        {
            if (words.AsSpan().ContainsAny(phrases))
            {
                return role;
            }
        }

        return words.AsSpan().ContainsAny(Summing) ? SectionRole.Body : null;
    }

    private static SearchValues<string> Padded(string[] phrases) => SearchValues.Create([.. phrases.Select(phrase => $" {phrase} ")], StringComparison.Ordinal);

    // Lower case, plural endings off, everything but letters and digits a space: " root cause and trigger ".
    private static string Words(string heading)
    {
        var letters = string.Concat(heading.Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : letter is '\'' or '’' ? '\0' : ' '))
            .Replace("\0", "", StringComparison.Ordinal);
        return $" {string.Join(' ', letters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Singular))} ";
    }

    private static string Singular(string word) =>
        word.Length > 2 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;
}
