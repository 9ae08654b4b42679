using CoachBot.Storage;

namespace CoachBot.Platforms.Slack;

/// <summary>
/// <c>POST /slack/commands</c>. Stores the command, and answers in the acknowledgement when that is ready within a second;
/// else acknowledges, and answers through the <c>response_url</c>.
/// </summary>
internal sealed partial class SlackCommandEndpoint(
    SlackGate gate, SlackTurn turn, RunningTurns running, InboxStore inbox, TimeProvider clock, ILogger<SlackCommandEndpoint> logger)
{
    public const string Path = "/slack/commands";

    /// <summary>How long storing may take. With the patience below it stays under the three seconds that Slack waits.</summary>
    private static readonly TimeSpan StoreWithin = TimeSpan.FromSeconds(1.4);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public async Task<IResult> HandleAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var (request, refusal) = await gate.AdmitAsync(context.Request, SlackForm.ContentType, cancellationToken);
        if (request is null)
        {
            return refusal!;
        }

        var fields = SlackForm.Read(request.Body);
        if (fields is not null && fields.GetValueOrDefault("ssl_check") == "1")
        {
            return Results.Ok();
        }

        return fields is not null && SlackCommand.Of(fields) is { } command
            ? await AnswerAsync(request.DeliveryKey, command, cancellationToken)
            : Results.Text("This is no slash command: team_id, user_id and command are needed, each once, in UTF-8.", statusCode: StatusCodes.Status400BadRequest);
    }

    private async Task<IResult> AnswerAsync(string deliveryKey, SlackCommand command, CancellationToken cancellationToken)
    {
        InboxClaim? claim;
        using var store = new TurnDeadline(StoreWithin, clock, cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            claim = await inbox.TakeInAsync(SlackCommandAnswer.Platform, deliveryKey, SlackPayload.Write(command), now, now + SlackTurn.Claim, store.Token);
        }
        catch (Exception ex) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotTaken(logger, ex.GetType().Name, (ex as Npgsql.PostgresException)?.SqlState);
            return Results.Json(SlackRenderer.Render(SlackFailures.NotTaken));
        }

        return claim is null ? Results.Ok() : await AnswerAsync(claim, command, cancellationToken);
    }

    private async Task<IResult> AnswerAsync(InboxClaim claim, SlackCommand command, CancellationToken cancellationToken)
    {
        // The turn goes on when Slack hangs up.
        var deadline = running.NewDeadline();
        var answering = turn.AnswerAsync(claim, command, deadline.Token);
        if (!await IsReadyAsync(answering, cancellationToken))
        {
            running.Add(turn.AnswerLateAsync(claim, command, answering, deadline.Token), deadline);
            return Results.Ok();
        }

        try
        {
            return new SlackAcknowledgement(await answering, claim, command, deadline, turn, running);
        }
        catch (Exception ex)
        {
            deadline.Dispose();
            Log.Kept(logger, claim.Id, ex.GetType().Name, (ex as Npgsql.PostgresException)?.SqlState);
            return Results.Json(SlackRenderer.Render(SlackFailures.Kept));
        }
    }

    private async Task<bool> IsReadyAsync(Task answering, CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = await Task.WhenAny(answering, Task.Delay(Patience, clock, enough.Token));
        await enough.CancelAsync();
        return first == answering;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A Slack command could not be stored: {Exception} {SqlState}")]
        public static partial void NotTaken(ILogger logger, string exception, string? sqlState);

        [LoggerMessage(LogLevel.Warning, "Slack delivery {Id} could not be answered yet: {Exception} {SqlState}")]
        public static partial void Kept(ILogger logger, long id, string exception, string? sqlState);
    }
}
