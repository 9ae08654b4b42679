using System.Text.RegularExpressions;
using CoachBot.Core.Work;

namespace CoachBot.Sources.Tickets;

/// <summary>Finds the list of files that a change touched, as trackers and review tools write it below a description.</summary>
internal static partial class ChangedFiles
{
    /// <summary>The lists from <paramref name="start"/> on, heading included.</summary>
    public static IEnumerable<TextSpan> In(string text, int start)
    {
        for (var list = Pattern().Match(text, start); list.Success; list = list.NextMatch())
        {
            yield return new(list.Index, list.Length);
        }
    }

    [GeneratedRegex(@"^[#* \t]*(?:files changed|changed files|files modified|modified files)[ \t]*(?:\(\d+\))?[:* \t]*\r?\n(?:[ \t]*\r?\n)?(?:[ \t]*[-*+][ \t]+\S+[ \t]*(?:\r?\n|\z))+",
        RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
