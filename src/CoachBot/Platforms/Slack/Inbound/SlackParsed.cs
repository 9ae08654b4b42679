namespace CoachBot.Platforms.Slack.Inbound;

/// <summary>What a verified request came to.</summary>
internal abstract record SlackParsed
{
    private SlackParsed()
    {
    }

    /// <summary>Something to answer.</summary>
    /// <param name="Key">The same for whatever Slack means to be the same delivery; null when only an exact replay is.</param>
    /// <param name="Inbound">What to answer.</param>
    public sealed record Taken(string? Key, SlackInbound Inbound) : SlackParsed;

    /// <summary>A question of Slack's about the address itself; the text is its answer.</summary>
    public sealed record Echoed(string Text) : SlackParsed;

    /// <summary>Nothing that CoachBot answers: the bot's own messages, an unknown type.</summary>
    /// <param name="What">For the count: one of a few fixed words, never a text from outside.</param>
    public sealed record Ignored(string What) : SlackParsed;

    /// <summary>Not what Slack sends to that address; the sentence says what is.</summary>
    public sealed record Malformed(string Sentence) : SlackParsed;
}
