namespace CoachBot.Delivery;

/// <summary>What a platform says to the question whether a message was sent.</summary>
internal abstract record AskOutcome
{
    private AskOutcome()
    {
    }

    /// <summary>It has it.</summary>
    /// <param name="Reference">What the platform calls it, as JSON.</param>
    public sealed record Yes(string? Reference) : AskOutcome;

    /// <summary>It does not have it; or sending it again would change nothing.</summary>
    public sealed record No : AskOutcome;

    /// <summary>Nobody can be asked, now or later.</summary>
    public sealed record CannotBeAsked(string Reason) : AskOutcome;

    /// <summary>No answer now; it may be asked again.</summary>
    /// <param name="Reason">A code and its meaning, never a text of somebody's.</param>
    /// <param name="RetryAfter">How long a limit asks to wait; null when the question failed.</param>
    public sealed record NoAnswer(string Reason, TimeSpan? RetryAfter) : AskOutcome;
}
