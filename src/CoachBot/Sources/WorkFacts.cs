using CoachBot.Core;
using CoachBot.Core.Work;
using CoachBot.Files;

namespace CoachBot.Sources;

/// <summary>Reads the facts that every source states in the same words; what is wrong goes to <c>problems</c>.</summary>
internal static class WorkFacts
{
    /// <summary>The moment, or null with a problem.</summary>
    public static DateTimeOffset? Date(string field, string text, int line, LineProblems problems)
    {
        var moment = WorkDates.Parse(text);
        if (moment is null)
        {
            problems.Add(line, $"{field} is not a date", text.Trim(), WorkDates.Allowed, "Write the date in one of these forms");
        }

        return moment;
    }

    /// <summary>The scope; null without a problem when the text is empty.</summary>
    public static Scope? StatedScope(string text, int line, LineProblems problems)
    {
        var word = KebabId.Of(text).Replace("organization", "organisation", StringComparison.Ordinal);
        if (word.Length == 0)
        {
            return null;
        }

        if (EnumText.TryParse<Scope>(word, out var scope))
        {
            return scope;
        }

        var all = EnumText.All<Scope>();
        var nearest = Nearest.To(word, all);
        problems.Add(line, "unknown scope", text.Trim(), string.Join(", ", all), nearest is null ? "Use one of these" : $"Did you mean '{nearest}'? Use one of these");
        return null;
    }

    /// <summary>The address; null without a problem when the text is empty. Only http and https are ever shown as links.</summary>
    public static string? Url(string text, int line, LineProblems problems)
    {
        var address = text.Trim();
        if (address.Length == 0)
        {
            return null;
        }

        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp))
        {
            return address;
        }

        problems.Add(line, "url is not a web address", address, "an absolute http or https address", "Write the whole address, or leave it out");
        return null;
    }

    /// <summary>Ids of the teams in a list, each once.</summary>
    public static IReadOnlyList<string> Teams(string text) =>
        [.. NameList.Split(text).Select(KebabId.Of).Distinct(StringComparer.Ordinal)];
}
