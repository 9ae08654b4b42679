using System.Collections.Concurrent;
using CoachBot.Platforms.Slack.Answers;

namespace CoachBot.Platforms.Slack.Inbound;

/// <summary>Lets in what Slack signed: size and kind first, then the signature, and only then is anything parsed.</summary>
internal sealed partial class SlackGate(SlackSignature signature, TimeProvider clock, ILogger<SlackGate> logger)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<SignatureCheck, DateTimeOffset> _said = new();

    /// <summary>How long the body may take: Slack sends it in one piece.</summary>
    private static readonly TimeSpan ReadWithin = TimeSpan.FromSeconds(5);

    /// <returns>The request, or the answer that refuses it; exactly one is set.</returns>
    public async Task<(SlackRequest? Request, IResult? Refusal)> AdmitAsync(HttpRequest request, string contentType, CancellationToken cancellationToken)
    {
        if (!IsOf(request, contentType))
        {
            return (null, Results.Text($"Send {contentType}.", statusCode: StatusCodes.Status415UnsupportedMediaType));
        }

        if (request.ContentLength > SlackRequest.LargestBody)
        {
            return (null, TooLarge(request));
        }

        var timestamps = request.Headers[SlackSignature.TimestampHeader];
        var signatures = request.Headers[SlackSignature.SignatureHeader];
        var check = signature.Check(timestamps, signatures);
        if (check != SignatureCheck.Valid)
        {
            return (null, Unauthorized(check));
        }

        var (body, unread) = await ReadAsync(request, cancellationToken);
        if (body is null)
        {
            return (null, unread);
        }

        check = signature.Check(timestamps, signatures, body);
        return check == SignatureCheck.Valid ? (SlackRequest.Of(timestamps[0]!, body), null) : (null, Unauthorized(check));
    }

    private async Task<(byte[]? Body, IResult? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var deadline = new TurnDeadline(ReadWithin, clock, cancellationToken);
        try
        {
            return await SlackRequest.ReadBodyAsync(request, deadline.Token) is { } body ? (body, null) : (null, TooLarge(request));
        }
        catch (BadHttpRequestException broken)
        {
            return (null, Results.StatusCode(broken.StatusCode));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, Results.StatusCode(StatusCodes.Status408RequestTimeout));
        }
    }

    private static IResult TooLarge(HttpRequest request)
    {
        // What is left of the body is not worth reading.
        request.HttpContext.Response.Headers.Connection = "close";
        return Results.Text($"At most {SlackRequest.LargestBody} bytes are read.", statusCode: StatusCodes.Status413PayloadTooLarge);
    }

    private IResult Unauthorized(SignatureCheck check)
    {
        Say(check);
        return Results.StatusCode(StatusCodes.Status401Unauthorized);
    }

    private static bool IsOf(HttpRequest request, string contentType) =>
        request.ContentType?.Split(';')[0].Trim().Equals(contentType, StringComparison.OrdinalIgnoreCase) == true;

    // Strangers knock at public addresses; a line a minute is enough to find a wrong secret or clock.
    private void Say(SignatureCheck check)
    {
        var now = clock.GetUtcNow();
        if (_said.TryGetValue(check, out var last) && now - last < Quiet)
        {
            return;
        }

        _said[check] = now;
        Log.Refused(logger, check);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A request to a Slack address was refused: {Check}. Mismatch for real requests means that Slack__SigningSecret is another app's; NotNow that this host's clock is off.")]
        public static partial void Refused(ILogger logger, SignatureCheck check);
    }
}
