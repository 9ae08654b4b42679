using System.Text.Json.Nodes;

namespace CoachBot.Platforms.Slack.WebApi;

/// <summary>What became of a call. Reasons are codes, never somebody's text.</summary>
internal abstract record SlackResult
{
    private SlackResult()
    {
    }

    /// <summary>It was done.</summary>
    public sealed record Done(JsonObject Answer) : SlackResult
    {
        /// <summary>What the token is allowed to do, where Slack says so; null where it does not.</summary>
        public IReadOnlyList<string>? Scopes { get; init; }

        /// <summary>A text of the answer, by its path; null when there is none.</summary>
        public string? Text(params IEnumerable<string> path) => Answer.TextAt(path);
    }

    /// <summary>Slack does not want to do it, now or later.</summary>
    public sealed record Refused(SlackError Error) : SlackResult;

    /// <summary>It was not done, for there were too many of the kind; not before then.</summary>
    public sealed record Limited(TimeSpan RetryAfter) : SlackResult;

    /// <summary>It was not done: the request never left, or not as a whole.</summary>
    public sealed record NotSent(string Reason) : SlackResult;

    /// <summary>It may have been done.</summary>
    public sealed record InDoubt(string Reason) : SlackResult;
}
