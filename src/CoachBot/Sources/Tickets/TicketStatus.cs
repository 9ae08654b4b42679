namespace CoachBot.Sources.Tickets;

/// <summary>The words that trackers use for a ticket's state.</summary>
internal static class TicketStatus
{
    private static readonly string[] Done = ["done", "closed", "resolved", "complete", "completed"];
    private static readonly string[] Open = ["open", "to do", "todo", "backlog", "in progress", "reopened", "blocked", "review"];

    public static IReadOnlyList<string> All { get; } = [.. Done, .. Open];

    /// <summary>Whether the word says that the work is done; null for a word that is none of <see cref="All"/>.</summary>
    public static bool? IsDone(string status)
    {
        var word = Normal(status);
        return Done.Contains(word) ? true : Open.Contains(word) ? false : null;
    }

    /// <summary>Lower case, with spaces for hyphens and underscores.</summary>
    public static string Normal(string status) => status.Trim().ToLowerInvariant().Replace('_', ' ').Replace('-', ' ');
}
