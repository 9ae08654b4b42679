namespace CoachBot.Sources.Tickets;

/// <summary>The words that trackers use for a ticket's state.</summary>
internal static class TicketStatus
{
    private const string DeletedWord = "deleted";

    private static readonly string[] Done = ["done", "closed", "resolved", "complete", "completed"];
    private static readonly string[] Open = ["open", "to do", "todo", "backlog", "in progress", "reopened", "blocked", "review"];

    // Closed, and nobody did the work.
    private static readonly string[] Dropped = ["won't do", "won't fix", "cancelled", "canceled", "duplicate", "rejected"];

    public static IReadOnlyList<string> All { get; } = [.. Done, .. Open, .. Dropped, DeletedWord];

    /// <summary>What the word says of the ticket; null for a word that is none of <see cref="All"/>.</summary>
    public static TicketState? Of(string status)
    {
        var word = Normal(status);
        return Done.Contains(word) ? TicketState.Done
            : Open.Contains(word) ? TicketState.Open
            : Dropped.Contains(word) ? TicketState.Dropped
            : word == DeletedWord ? TicketState.Deleted
            : null;
    }

    /// <summary>Lower case, with spaces for hyphens and underscores, and the apostrophe that trackers bend or leave out.</summary>
    public static string Normal(string status)
    {
        var word = status.Trim().ToLowerInvariant().Replace('_', ' ').Replace('-', ' ').Replace('’', '\'');
        return word.StartsWith("wont ", StringComparison.Ordinal) ? $"won't {word[5..]}" : word;
    }
}

/// <summary>What became of a ticket.</summary>
internal enum TicketState
{
    Open = 1,
    Done,

    /// <summary>Closed without being done.</summary>
    Dropped,

    /// <summary>The tracker has it no more.</summary>
    Deleted,
}
