using CoachBot.Core.Work;
using CoachBot.Files;

namespace CoachBot.Sources.Postmortems;

/// <summary>Builds a follow-up from the words of its row or line.</summary>
internal static class FollowUpFields
{
    private static readonly string[] DoneWords = ["done", "complete", "completed", "closed", "fixed", "merged", "resolved", "x", "✓", "✔", "✅", "☑", "yes"];

    // "Closed, won't fix" closes the row, and nobody did the work.
    private static readonly string[] DroppedWords = ["won't", "wont", "won’t", "cancelled", "canceled", "declined", "duplicate", "obsolete", "dropped", "rejected"];

    private static readonly RecentTexts<bool> Recent = new(ReadDone);

    public static FollowUp Of(TextSpan where, string owner, bool isDone, string tracker) =>
        new(where, Owner(owner), isDone, NameList.IsNobody(tracker) ? null : tracker.Trim());

    /// <summary>Whether a status says that the work was done: its first word counts, as in <c>done in #123</c>.</summary>
    public static bool IsDone(string status) => Recent.Of(status);

    private static bool ReadDone(string status)
    {
        var words = status.ToLowerInvariant().Split([' ', ',', '.', ';', ':', '(', ')', '[', ']', '/', '\uFE0F'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && DoneWords.Contains(words[0]) && !words.Any(word => DroppedWords.Contains(word));
    }

    private static string? Owner(string text)
    {
        var names = NameList.Split(text);
        return names.Count == 0 ? null : names.Count == 1 ? names[0] : string.Join(", ", names);
    }
}
