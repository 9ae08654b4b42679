using System.Text.RegularExpressions;

namespace CoachBot.Prompts.Redaction;

/// <summary>Finds e-mail addresses and phone numbers.</summary>
internal static partial class ContactFinder
{
    public static IEnumerable<SensitiveSpan> In(string text) =>
    [
        .. Email.Matches(text).Select(match => new SensitiveSpan(match.Index, match.Length, SensitiveKind.Email)),
        .. PhoneForms.SelectMany(form => form.Matches(text)).Select(match => match.Groups["number"]).Select(number => new SensitiveSpan(number.Index, number.Length, SensitiveKind.Phone)),
    ];

    private static IReadOnlyList<Regex> PhoneForms => [International, Grouped, National, Named];

    [GeneratedRegex(@"[\w.%+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")]
    private static partial Regex Email { get; }

    [GeneratedRegex(@"(?<![\w+])(?<number>(?:\+|00)[1-9](?:[ .()/-]{0,2}\d){7,14})(?!\d)")]
    private static partial Regex International { get; }

    // As in (555) 010-4477; three, three and four are hardly anything else.
    [GeneratedRegex(@"(?<![\w.-])(?<number>(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4})(?![\w-])")]
    private static partial Regex Grouped { get; }

    [GeneratedRegex(@"(?<![\w.:/-])(?<number>\(?0\d{2,4}\)?[ /-]\d{3,4}[ -]?\d{3,5})(?![\w.:-])")]
    private static partial Regex National { get; }

    [GeneratedRegex(@"\b(?:tel|phone|mobile|cell|fax|pager|call (?:me |us )?(?:on|at))\b[^\d\n]{0,15}(?<number>\d(?:[ .()/-]{0,2}\d){5,14})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Named { get; }
}
