using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace CoachBot.IntegrationTests.Platforms.Slack.StandIn;

/// <summary>Slack's end of Socket Mode: every connection that was opened, in order.</summary>
internal sealed class SocketLink
{
    private readonly Channel<LinkConnection> _opened = Channel.CreateUnbounded<LinkConnection>();

    /// <summary>How many connections there were.</summary>
    public int Opened { get; private set; }

    /// <summary>Whether the next connections get no hello and are closed at once.</summary>
    public bool Refuses { get; set; }

    /// <summary>The next connection that says hello.</summary>
    public async Task<LinkConnection> NextAsync() => await _opened.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public bool HasNext => _opened.Reader.Count > 0;

    public async Task TakeAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        Opened++;
        if (Refuses)
        {
            return;
        }

        var connection = new LinkConnection(socket);
        await connection.SendAsync(new JsonObject { ["type"] = "hello", ["num_connections"] = 1, ["connection_info"] = new JsonObject { ["app_id"] = "A0COACH" } });
        _opened.Writer.TryWrite(connection);
        await connection.ReadAsync(context.RequestAborted);
    }
}

/// <summary>One connection, from Slack's end.</summary>
internal sealed class LinkConnection(WebSocket socket)
{
    private readonly Channel<JsonObject> _acknowledged = Channel.CreateUnbounded<JsonObject>();
    private int _envelopes;

    /// <summary>Delivers something.</summary>
    public Task DeliverAsync(string type, JsonNode payload, bool acceptsPayload = false) => SendAsync(new JsonObject
    {
        ["envelope_id"] = $"e{++_envelopes}",
        ["type"] = type,
        ["payload"] = payload.DeepClone(),
        ["accepts_response_payload"] = acceptsPayload,
    });

    /// <summary>Announces the end.</summary>
    public Task DisconnectAsync(string reason) => SendAsync(new JsonObject { ["type"] = "disconnect", ["reason"] = reason });

    /// <summary>The next acknowledgement.</summary>
    public async Task<JsonObject> AcknowledgedAsync() => await _acknowledged.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public bool HasMore => _acknowledged.Reader.Count > 0;

    public Task CloseAsync() => socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);

    public void Cut() => socket.Abort();

    public Task SendAsync(JsonObject frame) => SendTextAsync(frame.ToJsonString());

    public Task SendTextAsync(string frame) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[1024 * 1024];
        try
        {
            while (await socket.ReceiveAsync(buffer, cancellationToken) is { MessageType: WebSocketMessageType.Text } frame)
            {
                _acknowledged.Writer.TryWrite(JsonNode.Parse(buffer.AsSpan(0, frame.Count))!.AsObject());
            }
        }
        catch (Exception ex) when (ex is WebSocketException or OperationCanceledException)
        {
            // The test cut it, or is over.
        }
    }
}
