using System.Net.WebSockets;
using CoachBot.Platforms.Slack.Inbound;
using CoachBot.Platforms.Slack.WebApi;

namespace CoachBot.Platforms.Slack.Socket;

/// <summary>
/// Socket Mode: keeps one connection to Slack open, which needs no public address. The next one is opened as soon as Slack
/// announces the end of the last, so that nothing falls between them.
/// </summary>
internal sealed partial class SlackSocket(SlackApi api, SlackSocketAddress addresses, SlackIntake intake, SlackIgnored ignored, TimeProvider clock, ILogger<SlackSocket> logger)
    : BackgroundService
{
    private static readonly TimeSpan OpenWithin = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1)];

    /// <summary>What it has to say to an operator.</summary>
    public SocketState State { get; private set; } = new(false, "not connected yet");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var failures = 0;
        var draining = new List<Task>();
        while (!stoppingToken.IsCancellationRequested)
        {
            var leaving = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var connection = RunAsync(() => failures = 0, () => leaving.TrySetResult(), stoppingToken);
            var isLeaving = await Task.WhenAny(connection, leaving.Task) == leaving.Task;
            draining.RemoveAll(task => task.IsCompleted);
            if (isLeaving)
            {
                draining.Add(connection);
                continue;
            }

            if (await connection == SocketEnd.TurnedOff)
            {
                State = new(false, "Socket Mode was turned off in the app");
                Log.TurnedOff(logger);
                break;
            }

            await Task.Delay(Pauses[Math.Min(failures++, Pauses.Length - 1)], clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(draining);
    }

    private async Task<SocketEnd> RunAsync(Action onHello, Action onLeaving, CancellationToken cancellationToken)
    {
        try
        {
            using var socket = await OpenAsync(cancellationToken);
            if (socket is null)
            {
                return SocketEnd.Lost;
            }

            using var connection = new SlackSocketConnection(socket, intake, ignored);
            return await connection.RunAsync(
                () =>
                {
                    State = new(true, "connected");
                    Log.Connected(logger);
                    onHello();
                },
                onLeaving, cancellationToken);
        }
        catch (Exception ex) when (!cancellationToken.IsCancellationRequested || ex is OperationCanceledException)
        {
            Failed(ex.GetType().Name);
            return SocketEnd.Lost;
        }
    }

    private async Task<WebSocket?> OpenAsync(CancellationToken cancellationToken)
    {
        switch (await api.CallAsync(SlackCall.ConnectionsOpen(), SlackTime.Of(OpenWithin), cancellationToken))
        {
            case SlackResult.Done opened when addresses.Allowed(opened.Text("url")) is { } address:
                var socket = new ClientWebSocket();
                // Slack pings, and so do we: a connection over which nothing comes back is dead.
                (socket.Options.KeepAliveInterval, socket.Options.KeepAliveTimeout) = (addresses.Ping, addresses.Silence);
                // The network's time, whatever the clock says.
                using (var time = new CancellationTokenSource(OpenWithin))
                using (var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken))
                {
                    await socket.ConnectAsync(address, either.Token);
                }

                return socket;
            case SlackResult.Done:
                Failed("the socket's host is not in Slack__AllowedCallbackHosts");
                return null;
            case SlackResult.Refused refused:
                Failed(refused.Error.ToString());
                return null;
            case var other:
                Failed(other.GetType().Name);
                return null;
        }
    }

    private void Failed(string reason)
    {
        State = new(false, reason);
        Log.NotConnected(logger, reason);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Socket Mode is connected.")]
        public static partial void Connected(ILogger logger);

        [LoggerMessage(LogLevel.Warning, "Socket Mode is not connected, and tries again: {Reason}")]
        public static partial void NotConnected(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Error, "Socket Mode was turned off in the app, and is not tried again. Turn it on there and start again, or unset Slack__AppToken.")]
        public static partial void TurnedOff(ILogger logger);
    }
}

/// <summary>How Socket Mode is.</summary>
/// <param name="IsConnected">Whether deliveries arrive.</param>
/// <param name="Words">The same for an operator.</param>
internal sealed record SocketState(bool IsConnected, string Words);
