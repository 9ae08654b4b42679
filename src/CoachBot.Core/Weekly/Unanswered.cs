namespace CoachBot.Core.Weekly;

/// <summary>Whether somebody would rather be left alone for a while: they say so by not answering.</summary>
public static class Unanswered
{
    /// <summary>How many messages in a row without an answer make a pause.</summary>
    public const int Most = 3;

    /// <summary>How many days it lasts; it ends by itself.</summary>
    public const int PauseDays = 14;

    /// <summary>How long there is to answer.</summary>
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromDays(7);

    /// <summary>Whether a pause begins now.</summary>
    /// <param name="sent">The messages that arrived, newest first: from when each could be sent, and whether it was answered in time.</param>
    /// <param name="restedAt">When the last such pause began; messages from before do not count. Null for never.</param>
    /// <param name="at">When the next message would come.</param>
    public static bool IsPause(IEnumerable<(DateTimeOffset DueAt, bool IsAnswered)> sent, DateTimeOffset? restedAt, DateTimeOffset at)
    {
        var last = sent.Where(message => restedAt is null || message.DueAt > restedAt).Take(Most).ToList();
        return last.Count == Most && last.TrueForAll(message => !message.IsAnswered && message.DueAt + AnswerWithin <= at);
    }
}
