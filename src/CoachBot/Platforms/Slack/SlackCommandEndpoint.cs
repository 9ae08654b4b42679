using System.Text.Json.Nodes;
using CoachBot.Storage;
using Npgsql;

namespace CoachBot.Platforms.Slack;

/// <summary>
/// <c>POST /slack/commands</c>. Stores the command, and answers in the acknowledgement when that is ready within a second;
/// else acknowledges, and answers through the <c>response_url</c>.
/// </summary>
internal sealed class SlackCommandEndpoint(SlackGate gate, SlackTurn turn, RunningTurns running, InboxStore inbox, TimeProvider clock)
{
    public const string Path = "/slack/commands";

    /// <summary>Slack waits for three seconds; the way there and back takes its share.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Without a <c>response_url</c> the acknowledgement is the only way to answer.</summary>
    private static readonly TimeSpan LastPatience = TimeSpan.FromSeconds(2.5);

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
        long? taken;
        try
        {
            var now = clock.GetUtcNow();
            taken = await inbox.TakeInAsync(SlackCommandAnswer.Platform, deliveryKey, SlackTurn.Write(command), now, now + SlackTurn.Claim, cancellationToken);
        }
        catch (NpgsqlException)
        {
            return Results.Json(SlackRenderer.Render(SlackFailures.NotTaken));
        }

        return taken is { } id ? await AnswerAsync(id, command, cancellationToken) : Results.Ok();
    }

    private async Task<IResult> AnswerAsync(long id, SlackCommand command, CancellationToken cancellationToken)
    {
        // The turn goes on when Slack hangs up.
        var deadline = new CancellationTokenSource(SlackTurn.Longest, clock);
        var answering = turn.AnswerAsync(id, command, deadline.Token);
        var patience = command.ResponseUrl is null ? LastPatience : Patience;
        if (await IsReadyAsync(answering, patience, cancellationToken))
        {
            try
            {
                return new Acknowledgement(await answering, () => turn.CloseAsync(id, null, deadline.Token), deadline);
            }
            catch (NpgsqlException)
            {
                deadline.Dispose();
                return Results.Json(SlackRenderer.Render(SlackFailures.Kept));
            }
        }

        running.Add(turn.AnswerLateAsync(id, command, answering, deadline.Token), deadline);
        return Results.Ok();
    }

    private async Task<bool> IsReadyAsync(Task answering, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = await Task.WhenAny(answering, Task.Delay(patience, clock, enough.Token));
        await enough.CancelAsync();
        return first == answering;
    }

    /// <summary>Writes the answer, and only then notes that it was given: in doubt it is given twice, never not at all.</summary>
    private sealed class Acknowledgement(JsonObject message, Func<Task> close, CancellationTokenSource deadline) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            using (deadline)
            {
                await Results.Json(message).ExecuteAsync(httpContext);
                await httpContext.Response.CompleteAsync();
                // Who hung up has not read it: it stays in the inbox, and the answer follows.
                if (!httpContext.RequestAborted.IsCancellationRequested)
                {
                    await close();
                }
            }
        }
    }
}
