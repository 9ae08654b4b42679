namespace CoachBot.Platforms.Slack.Inbound;

/// <summary>An acknowledgement over HTTP. Whoever hung up meanwhile gets the answer in another way: in doubt twice, never not at all.</summary>
internal sealed class SlackHttpAnswer(SlackAcknowledgement acknowledgement) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        try
        {
            await (acknowledgement.Body is { } body ? Results.Json(body)
                : acknowledgement.IsTaken ? Results.Ok()
                : Results.StatusCode(StatusCodes.Status503ServiceUnavailable)).ExecuteAsync(httpContext);
            await httpContext.Response.CompleteAsync();
        }
        catch (Exception ex) when (ex is IOException or OperationCanceledException)
        {
            httpContext.Abort();
        }

        await acknowledgement.Sent(!httpContext.RequestAborted.IsCancellationRequested);
    }
}
