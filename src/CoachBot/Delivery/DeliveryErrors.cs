using CoachBot.Core;
using CoachBot.Storage;

namespace CoachBot.Delivery;

/// <summary>Every way in which a message cannot be sent again, or taken back, by hand.</summary>
internal static class DeliveryErrors
{
    private const string Look = "Look at what there is with: coachbot deliveries list";

    public static Problem Unknown(long id) => new("there is no such message, or it was closed a month ago and forgotten", Found: $"{id}", Do: Look);

    public static Problem Changed(long id) => new("the message changed just now", Found: $"{id}", Do: $"{Look}; then try again if it is still needed");

    /// <summary>Why it is not sent again; null when it can be.</summary>
    public static Problem? WhyNotRetry(OutboxEntry entry, DateTimeOffset now) => entry.Where switch
    {
        OutboxState.Dead when entry.ExpiresAt <= now => No(entry, "its time is over, and it is never sent late", "Nothing: the next one comes at its own time"),
        OutboxState.Dead when !entry.IsKept => No(entry, "what it said is forgotten, so that it cannot be sent again", "Nothing: what it was about can still be asked for in chat"),
        OutboxState.Dead => null,
        OutboxState.Queued when entry.NotBefore > now => No(entry, "its time has not come", $"Wait until {entry.NotBefore.UtcDateTime:yyyy-MM-dd HH:mm}Z, or take it back with: coachbot deliveries cancel {entry.Id}"),
        OutboxState.Queued => null,
        OutboxState.Sending => No(entry, "it is being sent now", "Wait a minute, then look again"),
        OutboxState.InDoubt => No(entry, "it may have arrived, and the platform is being asked; sending it again could say it twice", "Wait: it becomes sent or queued again by itself, or unknown"),
        OutboxState.Unknown => No(entry, "it may have arrived, and nobody can say; it is never said twice", "Ask the person, if it matters"),
        OutboxState.Sent => No(entry, "it arrived", "Nothing"),
        OutboxState.Cancelled => No(entry, "it was taken back, and what it said is forgotten", "Nothing: what it was about can still be asked for in chat"),
    };

    /// <summary>Why it is not taken back; null when it can be.</summary>
    public static Problem? WhyNotCancel(OutboxEntry entry) => entry.Where switch
    {
        OutboxState.Queued or OutboxState.InDoubt => null,
        OutboxState.Sending => No(entry, "it is being sent now", "Wait a minute, then look again"),
        OutboxState.Sent => No(entry, "it arrived", "Nothing: a message that arrived is not taken back"),
        OutboxState.Dead or OutboxState.Unknown or OutboxState.Cancelled => No(entry, "it is closed already, and not sent again by itself", "Nothing"),
    };

    private static Problem No(OutboxEntry entry, string what, string remedy) => new(what, $"{entry.Id} ({entry.State})", Do: remedy);
}
