using System.Text.RegularExpressions;

namespace CoachBot.Core.Narration;

/// <summary>No verdict, no rank, no level and no state of a person is narrated: these are the rules' to say.</summary>
internal static partial class VerdictWords
{
    // By the beginning of the word.
    private static readonly string[] Judging =
    [
        "fail", "promot", "demot", "deserv", "underperform", "outperform", "excel", "outstanding", "impress", "brilliant", "genius", "terribl", "incompeten", "inadequa", "mediocre",
        "unqualified", "overqualified", "salar", "bonus", "fired", "dismiss", "punish", "blame", "fault", "lazy", "weakness", "weakest", "strongest", "superior", "inferior",
        "rank", "rating", "score", "grade", "percentile", "appraisal", "seniority", "junior", "principal", "chatbot", "instruction", "jailbreak",
    ];

    // Steps of the ladder and of rungs, where they are said at all, are those of the sources.
    private static readonly HashSet<string> Steps = new(
        "supported executed owned led multiplied shaped level levels rung rungs senior staff apprentice associate practitioner expert proficient proficiency advanced basic competent mastery demonstrated confirmed proposed disputed withdrawn expired".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word tells a step of the ladder, a rung, or where something stands.</summary>
    public static bool IsStep(string word) => Steps.Contains(word);

    public static string? Wrong(string text, IReadOnlyList<NarratedWord> words, SourceWords sources)
    {
        foreach (var word in words)
        {
            var lower = word.Lower;
            if (Judging.Any(start => lower.StartsWith(start, StringComparison.Ordinal)) && !sources.Has(lower))
            {
                return $"it must judge nobody (\"{lower}\")";
            }

            if (Steps.Contains(lower) && !sources.Has(lower))
            {
                return $"it must say nothing of levels beyond the data (\"{lower}\")";
            }
        }

        return Claim.Match(text) is { Success: true } claim && !sources.HasPhrase(claim.Value) ? $"it must not say how far somebody is (\"{claim.Value}\")"
            : Comparison.Match(text) is { Success: true } comparison && !sources.HasPhrase(comparison.Value) ? $"it must compare nobody (\"{comparison.Value}\")"
            : null;
    }

    [GeneratedRegex(@"\byou(?:['’]re| are| will be| already| now)(?:\s+\w+)?\s+(?:ready|a|an|at|on|there|above|below|behind|ahead|beyond|better|worse|good|bad|great|the|not|meeting|qualified|eligible)\b|\byou (?:meet|met|reached|proved|mastered|lack|deserve|exceed|exceeded|qualify)\b|\byou(?:['’]ve| have) (?:already |now )?(?:reached|proved|proven|mastered|met|earned|exceeded|become)\b|\bready (?:for|to be)\b|\bnext (?:level|promotion|title|role)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Claim { get; }

    [GeneratedRegex(@"\b(?:better|worse|more|less|faster|slower|stronger|weaker|further|ahead|behind) (?:than|of) (?:the |your |any |all |most )?(?:others?|rest|team|anybody|anyone|everybody|everyone|people|engineers|somebody|someone)\b|\bunlike (?:the |your )?(?:others?|rest|team)\b|\bcompared (?:to|with)\b|\b(?:best|worst|only one|top) (?:in|of|on) (?:the |your )?(?:team|group|organi[sz]ation|company)\b|\byour manager\b", RegexOptions.IgnoreCase)]
    private static partial Regex Comparison { get; }
}
