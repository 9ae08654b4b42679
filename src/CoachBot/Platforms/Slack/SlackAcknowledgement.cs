using System.Text.Json.Nodes;
using CoachBot.Storage;

namespace CoachBot.Platforms.Slack;

/// <summary>
/// The answer in the acknowledgement. Only when it was written is the delivery closed; who hung up meanwhile gets it through
/// the <c>response_url</c>: in doubt twice, never not at all.
/// </summary>
internal sealed class SlackAcknowledgement(
    JsonObject message, InboxClaim claim, SlackCommand command, TurnDeadline deadline, SlackTurn turn, RunningTurns running) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        try
        {
            await Results.Json(message).ExecuteAsync(httpContext);
            await httpContext.Response.CompleteAsync();
        }
        catch (Exception ex) when (ex is IOException or OperationCanceledException)
        {
            httpContext.Abort();
        }

        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            running.Add(turn.AnswerLateAsync(claim, command, Task.FromResult(message), deadline.Token), deadline);
            return;
        }

        using (deadline)
        {
            await turn.CloseAsync(claim, null, deadline.Token);
        }
    }
}
