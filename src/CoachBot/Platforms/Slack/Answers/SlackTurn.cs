using CoachBot.Platforms.Slack.Inbound;
using CoachBot.Storage;

namespace CoachBot.Platforms.Slack.Answers;

/// <summary>
/// One stored delivery on its way to an answer. A command is carried out, its answer kept, and only then sent: what is sent
/// again is the answer, not the command. The turn outlives the request, for Slack hangs up after three seconds.
/// </summary>
internal sealed partial class SlackTurn(
    SlackAnswers answers, InboxStore inbox, SlackLateAnswer late, TimeProvider clock, ILogger<SlackTurn> logger)
{
    /// <summary>How long a turn may take; whoever claimed it gives it up then.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>How long it is claimed for: longer, so that a host whose clock is ahead does not take over what still runs.</summary>
    public static readonly TimeSpan Claim = TimeSpan.FromSeconds(90);

    /// <summary>How long a <c>response_url</c> can be used.</summary>
    public static readonly TimeSpan ResponseUrlLife = TimeSpan.FromMinutes(30);

    /// <summary>How often a <c>response_url</c> can be used, and so how often a delivery is claimed.</summary>
    public const int MostAttempts = 5;

    /// <summary>How long to wait after an attempt that failed, if Slack does not say.</summary>
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    /// <summary>Carries the delivery out and keeps its answer; one that says so when the program failed.</summary>
    /// <exception cref="Exception">The database is away, or the time is up: the delivery stays in the inbox.</exception>
    public async Task<SlackAnswer> AnswerAsync(InboxClaim claim, SlackInbound inbound, CancellationToken cancellationToken)
    {
        SlackAnswer answer;
        try
        {
            answer = await answers.OfAsync(inbound, cancellationToken);
        }
        catch (Exception ex) when (!cancellationToken.IsCancellationRequested && !DatabaseOutage.Is(ex))
        {
            // Its message may repeat what somebody typed.
            Log.Failed(logger, claim.Id, ex.GetType().FullName!, ex.StackTrace);
            answer = SlackAnswer.Of(inbound, SlackFailures.Of(claim.Id));
        }

        await late.QueueAsync(claim, inbound, answer.Files, cancellationToken);
        if (answer.Late is { } message)
        {
            await inbox.KeepAnswerAsync(claim, message.ToJsonString(), cancellationToken);
        }

        return answer;
    }

    /// <summary>Sends the answer in the way that is left, and closes the delivery unless it is to be sent again. Never throws.</summary>
    public async Task AnswerLateAsync(InboxClaim claim, SlackInbound inbound, Task<SlackAnswer> answering, CancellationToken cancellationToken)
    {
        try
        {
            var sent = (await answering).Late is { } message ? await late.SendAsync(claim, inbound, message, cancellationToken) : ResponseSent.Arrived;
            if (sent.Reason is not { } reason)
            {
                await inbox.CloseAsync(claim, null, clock.GetUtcNow(), cancellationToken);
            }
            else if (sent.IsWorthAnotherTry && claim.Attempt < MostAttempts)
            {
                Log.Postponed(logger, claim.Id, reason);
                await inbox.PostponeAsync(claim, clock.GetUtcNow() + (sent.RetryAfter ?? Pauses[claim.Attempt - 1]), cancellationToken);
            }
            else
            {
                Log.Undelivered(logger, claim.Id, reason);
                await inbox.CloseAsync(claim, reason, clock.GetUtcNow(), cancellationToken);
            }
        }
        catch (Exception ex)
        {
            // Nobody awaits a late turn. It is still in the inbox: whoever finds the claim run out takes it over.
            Log.Postponed(logger, claim.Id, ex.GetType().Name);
        }
    }

    /// <summary>Closes a delivery. Never throws: one that cannot be closed is answered once more, rather than never.</summary>
    public async Task CloseAsync(InboxClaim claim, string? reason, CancellationToken cancellationToken)
    {
        try
        {
            await inbox.CloseAsync(claim, reason, clock.GetUtcNow(), cancellationToken);
        }
        catch (Exception ex)
        {
            Log.Postponed(logger, claim.Id, ex.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Slack delivery {Id} failed with {Exception}: {StackTrace}")]
        public static partial void Failed(ILogger logger, long id, string exception, string? stackTrace);

        [LoggerMessage(LogLevel.Warning, "The answer to Slack delivery {Id} did not arrive: {Reason}")]
        public static partial void Undelivered(ILogger logger, long id, string reason);

        [LoggerMessage(LogLevel.Warning, "Slack delivery {Id} waits for another try: {Reason}")]
        public static partial void Postponed(ILogger logger, long id, string reason);
    }
}
