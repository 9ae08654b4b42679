namespace CoachBot.Sources.Tickets;

/// <summary>The words that trackers use for a ticket's state.</summary>
internal static class TicketStatus
{
    private const string DeletedWord = "deleted";

    private static readonly string[] Done = ["done", "closed", "resolved", "complete", "completed"];
    private static readonly string[] Open = ["open", "to do", "todo", "backlog", "in progress", "reopened", "blocked", "review"];

    public static IReadOnlyList<string> All { get; } = [.. Done, .. Open, DeletedWord];

    /// <summary>What the word says of the ticket; null for a word that is none of <see cref="All"/>.</summary>
    public static TicketState? Of(string status)
    {
        var word = Normal(status);
        return Done.Contains(word) ? TicketState.Done
            : Open.Contains(word) ? TicketState.Open
            : word == DeletedWord ? TicketState.Deleted
            : null;
    }

    /// <summary>Lower case, with spaces for hyphens and underscores.</summary>
    public static string Normal(string status) => status.Trim().ToLowerInvariant().Replace('_', ' ').Replace('-', ' ');
}

/// <summary>What became of a ticket.</summary>
internal enum TicketState
{
    Open = 1,
    Done,

    /// <summary>The tracker has it no more.</summary>
    Deleted,
}
