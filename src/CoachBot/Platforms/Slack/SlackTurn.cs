using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Storage;
using Npgsql;

namespace CoachBot.Platforms.Slack;

/// <summary>
/// One stored delivery on its way to an answer, each step with the time it may take. The turn outlives the request, for
/// Slack hangs up after three seconds.
/// </summary>
internal sealed partial class SlackTurn(
    SlackCommandAnswer answer, InboxStore inbox, ResponseUrlClient responses, TimeProvider clock, ILogger<SlackTurn> logger)
{
    /// <summary>How long a turn may take; whoever claimed it gives it up then.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>How long it is claimed for: a little longer, so that nobody takes over what still runs.</summary>
    public static readonly TimeSpan Claim = TimeSpan.FromSeconds(75);

    /// <summary>How long a <c>response_url</c> can be used.</summary>
    public static readonly TimeSpan ResponseUrlLife = TimeSpan.FromMinutes(30);

    private static readonly JsonSerializerOptions Stored = new() { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    public static string Write(SlackCommand command) => JsonSerializer.Serialize(command, Stored);

    /// <summary>The command as it was stored; null when it cannot be read.</summary>
    public static SlackCommand? Read(string payload)
    {
        try
        {
            return JsonSerializer.Deserialize<SlackCommand>(payload, Stored);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The message that answers; one that says so when the program failed.</summary>
    /// <exception cref="NpgsqlException">The database failed; nothing was half-applied.</exception>
    public async Task<JsonObject> AnswerAsync(long id, SlackCommand command, CancellationToken cancellationToken)
    {
        try
        {
            return SlackRenderer.Render(await answer.OfAsync(command, cancellationToken));
        }
        catch (Exception ex) when (ex is not OperationCanceledException and not NpgsqlException)
        {
            // Its message may repeat what somebody typed.
            Log.Failed(logger, id, ex.GetType().FullName!, ex.StackTrace);
            return SlackRenderer.Render(SlackFailures.Of(id));
        }
    }

    /// <summary>Answers through the <c>response_url</c> and closes the delivery, unless it is to be tried again later.</summary>
    public async Task AnswerLateAsync(long id, SlackCommand command, Task<JsonObject> answering, CancellationToken cancellationToken)
    {
        try
        {
            var message = await answering.WaitAsync(cancellationToken);
            var sent = await responses.PostAsync(command.ResponseUrl, message, cancellationToken);
            if (sent.Reason is { } reason)
            {
                Log.Undelivered(logger, id, reason);
            }

            if (!sent.IsWorthAnotherTry)
            {
                await inbox.CloseAsync(id, sent.Reason, clock.GetUtcNow(), cancellationToken);
            }
        }
        catch (Exception ex) when (ex is NpgsqlException or OperationCanceledException)
        {
            // Still in the inbox: whoever finds the claim run out takes it over.
            Log.Postponed(logger, id, ex.GetType().Name);
        }
    }

    /// <summary>Closes a delivery that was answered. If that fails it is answered once more, rather than never.</summary>
    public async Task CloseAsync(long id, string? reason, CancellationToken cancellationToken)
    {
        try
        {
            await inbox.CloseAsync(id, reason, clock.GetUtcNow(), cancellationToken);
        }
        catch (Exception ex) when (ex is NpgsqlException or OperationCanceledException)
        {
            Log.Postponed(logger, id, ex.GetType().Name);
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
