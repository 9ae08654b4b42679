using CoachBot.Delivery;
using CoachBot.Platforms.Slack.WebApi;
using CoachBot.Storage;

namespace CoachBot.Platforms.Slack;

/// <summary>
/// The Web API of Slack, within its limits: a place in the limits that all hosts share is taken before each request. What may
/// safely be repeated is, as long as there is time. Nothing is thrown, cancellation not either: what became of a call is a value.
/// </summary>
internal sealed class SlackApi(HttpClient http, SlackOptions options, RateLimits limits, BackOff backOff, TimeProvider clock)
{
    private const string Platform = "slack";
    private const int MostTries = 3;

    private static readonly TimeSpan OneTry = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan OneUpload = TimeSpan.FromSeconds(30);

    private readonly SlackWire _wire = new(http, new Uri(options.Api.TrimEnd('/') + "/"), clock);
    private readonly CallbackHosts _hosts = new(options.AllowedHosts());

    /// <summary>Calls a method.</summary>
    public Task<SlackResult> CallAsync(SlackCall call, SlackTime time, CancellationToken cancellationToken)
    {
        var token = call.Method.IsOfTheApp ? options.AppToken : options.BotToken;
        return string.IsNullOrWhiteSpace(token)
            ? Task.FromResult<SlackResult>(new SlackResult.Refused(new SlackError.TokenNotValid("not_authed")))
            : RepeatAsync(call.Method.IsRepeatable, time, end => OnceAsync(call, token.Trim(), end, time.ForItsTurn, cancellationToken), cancellationToken);
    }

    /// <summary>Uploads a file to the address that Slack named, if its host is allowed.</summary>
    public Task<SlackResult> UploadAsync(string? address, byte[] file, TimeSpan within, CancellationToken cancellationToken) => _hosts.Allowed(address) is { } allowed
        ? RepeatAsync(true, SlackTime.Of(within), end => _wire.UploadAsync(allowed, file, Least(OneUpload, end - clock.GetUtcNow()), cancellationToken), cancellationToken)
        : Task.FromResult<SlackResult>(new SlackResult.Refused(new SlackError.NotAllowedHost()));

    /// <summary>Whose token it is; throws nothing but cancellation.</summary>
    public async Task<SlackIdentity> WhoAmIAsync(CancellationToken cancellationToken)
    {
        var result = await CallAsync(SlackCall.AuthTest(), SlackTime.Of(OneTry), cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return result switch
        {
            SlackResult.Done done => new(done.Text("team_id"), done.Text("user_id"), null) { Scopes = done.Scopes },
            SlackResult.Refused refused => new(null, null, refused.Error.Code),
            SlackResult.Limited limited => new(null, null, $"it asks to wait {limited.RetryAfter.TotalSeconds:0} s"),
            SlackResult.InDoubt { Reason: "timed_out" } => new(null, null, "it does not answer in time"),
            SlackResult.InDoubt doubt => new(null, null, $"its answer is not Slack's ({doubt.Reason})"),
            _ => new(null, null, "it does not answer"),
        };
    }

    private async Task<SlackResult> RepeatAsync(bool isRepeatable, SlackTime time, Func<DateTimeOffset, Task<SlackResult>> tryAsync, CancellationToken cancellationToken)
    {
        var end = clock.GetUtcNow() + time.Total;
        for (var tries = 1; ; tries++)
        {
            var result = await tryAsync(end);
            var pause = result switch
            {
                SlackResult.Limited limited when limited.RetryAfter <= time.ForItsTurn => limited.RetryAfter,
                SlackResult.NotSent => backOff.After(tries),
                SlackResult.InDoubt when isRepeatable => backOff.After(tries),
                _ => TimeSpan.MaxValue,
            };
            if (tries == MostTries || pause >= end - clock.GetUtcNow() || !await HasWaitedAsync(pause, cancellationToken))
            {
                return result;
            }
        }
    }

    private async Task<SlackResult> OnceAsync(SlackCall call, string token, DateTimeOffset end, TimeSpan forItsTurn, CancellationToken cancellationToken)
    {
        var bucket = $"{call.Workspace}/{call.Method.Name}";
        var now = clock.GetUtcNow();
        var (at, isTaken) = await TurnAsync(call, bucket, now, Least(forItsTurn, end - now), cancellationToken);
        if (!isTaken)
        {
            // A database keeps less of a second than a clock has: whoever comes back then must not be early.
            return new SlackResult.Limited(TimeSpan.FromMilliseconds(Math.Ceiling((at - now).TotalMilliseconds)));
        }

        if (at > now && !await HasWaitedAsync(at - now, cancellationToken))
        {
            return new SlackResult.NotSent("stopped");
        }

        var left = end - clock.GetUtcNow();
        if (left <= TimeSpan.Zero)
        {
            return new SlackResult.NotSent("no_time_left");
        }

        var result = await _wire.CallAsync(call, token, Least(OneTry, left), cancellationToken);
        if (result is SlackResult.Limited limited)
        {
            await StopAsync(call.Method, bucket, limited.RetryAfter, cancellationToken);
        }

        return result;
    }

    // Without the database nobody counts; then Slack itself says when it is too much.
    private async Task<(DateTimeOffset At, bool IsTaken)> TurnAsync(SlackCall call, string bucket, DateTimeOffset now, TimeSpan longest, CancellationToken cancellationToken)
    {
        var buckets = new Dictionary<string, RateLimit>(StringComparer.Ordinal) { [bucket] = call.Method.Limit };
        if (call is { Channel: { } channel, Method.ChannelLimit: { } limit })
        {
            buckets[$"{bucket}/{channel}"] = limit;
        }

        try
        {
            return await limits.ReserveAsync(Platform, buckets, now, longest, cancellationToken);
        }
        catch (Exception ex) when (DatabaseOutage.Is(ex) || ex is OperationCanceledException)
        {
            return (now, true);
        }
    }

    private async Task StopAsync(SlackMethod method, string bucket, TimeSpan wait, CancellationToken cancellationToken)
    {
        try
        {
            await limits.StopAsync(Platform, bucket, method.Limit, clock.GetUtcNow() + wait, cancellationToken);
        }
        catch (Exception ex) when (DatabaseOutage.Is(ex) || ex is OperationCanceledException)
        {
            // The caller waits all the same.
        }
    }

    private async Task<bool> HasWaitedAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(pause, clock, cancellationToken);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;
}

/// <summary>Whose bot token it is, or the error; exactly one of workspace and error is set.</summary>
internal sealed record SlackIdentity(string? Workspace, string? User, string? Error)
{
    /// <summary>What the token is allowed to do, where Slack says so; null where it does not.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }
}
