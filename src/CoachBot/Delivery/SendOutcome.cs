namespace CoachBot.Delivery;

/// <summary>What became of an attempt to send a message.</summary>
internal abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>It arrived.</summary>
    /// <param name="Reference">What the platform calls it, as JSON; null when it has no name.</param>
    public sealed record Sent(string? Reference) : SendOutcome;

    /// <summary>It is certain that it was not sent, and it may be tried again.</summary>
    /// <param name="Reason">A code and its meaning, never a text of somebody's.</param>
    /// <param name="RetryAfter">How long a limit asks to wait, which is no failure of the message; null when it failed.</param>
    public sealed record NotSent(string Reason, TimeSpan? RetryAfter) : SendOutcome;

    /// <summary>The platform does not want it, now or later.</summary>
    public sealed record Refused(string Reason) : SendOutcome;

    /// <summary>It may have been sent.</summary>
    public sealed record InDoubt(string Reason) : SendOutcome;
}
