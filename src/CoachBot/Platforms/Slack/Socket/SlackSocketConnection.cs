using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using CoachBot.Platforms.Slack.Inbound;

namespace CoachBot.Platforms.Slack.Socket;

/// <summary>One connection of Socket Mode, from hello to its end.</summary>
internal sealed class SlackSocketConnection(WebSocket socket, SlackIntake intake, SlackIgnored ignored) : IDisposable
{
    private const int LargestFrame = 4 * 1024 * 1024;

    private readonly SemaphoreSlim _sending = new(1, 1);

    /// <summary>Reads until the connection ends; says how it ended. Deliveries are answered side by side.</summary>
    /// <param name="onHello">Called when Slack says that the connection is up.</param>
    /// <param name="onLeaving">Called when Slack says that it will close the connection soon; what it still delivers is answered.</param>
    /// <param name="cancellationToken">Ends it at once.</param>
    public async Task<SocketEnd> RunAsync(Action onHello, Action onLeaving, CancellationToken cancellationToken)
    {
        var end = SocketEnd.Lost;
        var running = new List<Task>();
        while (await ReceiveAsync(cancellationToken) is { } frame)
        {
            switch (SlackEnvelope.Read(frame))
            {
                case SlackEnvelope.Hello:
                    onHello();
                    break;
                case SlackEnvelope.Disconnect { IsForGood: true }:
                    return SocketEnd.TurnedOff;
                case SlackEnvelope.Disconnect:
                    end = SocketEnd.Announced;
                    onLeaving();
                    break;
                case SlackEnvelope.Delivery delivery:
                    running.RemoveAll(task => task.IsCompleted);
                    running.Add(AnswerAsync(delivery, cancellationToken));
                    break;
            }
        }

        await Task.WhenAll(running);
        return end;
    }

    public void Dispose()
    {
        socket.Dispose();
        _sending.Dispose();
    }

    private async Task AnswerAsync(SlackEnvelope.Delivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.Content is not SlackParsed.Taken taken)
        {
            ignored.Count((delivery.Content as SlackParsed.Ignored)?.What ?? "malformed");
            await AcknowledgeAsync(delivery.Id, null, cancellationToken);
            return;
        }

        var acknowledgement = await intake.TakeAsync(taken.Key ?? $"envelope:{delivery.Id}", taken.Inbound, cancellationToken);
        if (!acknowledgement.IsTaken && acknowledgement.Body is null)
        {
            // Unacknowledged, it is delivered again.
            return;
        }

        var body = delivery.CarriesAnswer ? acknowledgement.Body : null;
        var isSent = await AcknowledgeAsync(delivery.Id, body, cancellationToken);
        await acknowledgement.Sent(isSent && (acknowledgement.Body is null || body is not null));
    }

    private async Task<bool> AcknowledgeAsync(string envelopeId, JsonObject? body, CancellationToken cancellationToken)
    {
        var frame = new JsonObject { ["envelope_id"] = envelopeId };
        if (body is not null)
        {
            frame["payload"] = body.DeepClone();
        }

        try
        {
            await _sending.WaitAsync(cancellationToken);
            try
            {
                await socket.SendAsync(Encoding.UTF8.GetBytes(frame.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
                return true;
            }
            finally
            {
                _sending.Release();
            }
        }
        catch (Exception ex) when (ex is WebSocketException or InvalidOperationException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>The next whole frame; null when the connection is over.</summary>
    private async Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken)
    {
        using var frame = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
                if (part.MessageType == WebSocketMessageType.Close || frame.Length + part.Count > LargestFrame)
                {
                    return null;
                }

                frame.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    return frame.ToArray();
                }
            }
        }
        catch (WebSocketException)
        {
            return null;
        }
    }
}

/// <summary>How a connection ended.</summary>
internal enum SocketEnd
{
    /// <summary>Without a word.</summary>
    Lost = 1,

    /// <summary>As Slack had said it would.</summary>
    Announced,

    /// <summary>Socket Mode was turned off in the app.</summary>
    TurnedOff,
}
