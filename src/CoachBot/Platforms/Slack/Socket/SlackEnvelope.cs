using System.Text.Json;
using CoachBot.Platforms.Slack.Inbound;
using Microsoft.Extensions.Primitives;

namespace CoachBot.Platforms.Slack.Socket;

/// <summary>A frame of Socket Mode.</summary>
internal abstract record SlackEnvelope
{
    private SlackEnvelope()
    {
    }

    /// <summary>The connection is up.</summary>
    public sealed record Hello : SlackEnvelope;

    /// <summary>Slack is about to close the connection.</summary>
    /// <param name="IsForGood">Whether Socket Mode was turned off, so that there is no use in another one.</param>
    public sealed record Disconnect(bool IsForGood) : SlackEnvelope;

    /// <summary>A delivery, to be acknowledged by its id.</summary>
    /// <param name="Id">The id.</param>
    /// <param name="Content">What it came to.</param>
    /// <param name="CarriesAnswer">Whether the acknowledgement may carry an answer.</param>
    public sealed record Delivery(string Id, SlackParsed Content, bool CarriesAnswer) : SlackEnvelope;

    /// <summary>The frame; null for one that says nothing to CoachBot.</summary>
    public static SlackEnvelope? Read(ReadOnlyMemory<byte> frame)
    {
        using var document = InboundJson.Read(frame);
        try
        {
            return document is null ? null : Of(document.RootElement);
        }
        catch (InvalidOperationException)
        {
            // A name with half of a surrogate pair.
            return null;
        }
    }

    private static SlackEnvelope? Of(JsonElement frame)
    {
        switch (frame.Text("type"))
        {
            case "hello":
                return new Hello();
            case "disconnect":
                return new Disconnect(frame.Text("reason") == "link_disabled");
        }

        if (frame.Text("envelope_id") is not { Length: > 0 } id)
        {
            return null;
        }

        var payload = frame.At("payload");
        var content = frame.Text("type") switch
        {
            "slash_commands" => SlackCommand.Of(Fields(payload)) is { } command
                ? new SlackParsed.Taken(SlackTrigger.Key(command.TriggerId), command)
                : new SlackParsed.Malformed("no slash command"),
            "interactive" => SlackInteractions.Read(payload),
            "events_api" => SlackEvents.Read(payload),
            _ => new SlackParsed.Ignored("other delivery"),
        };
        return new Delivery(id, content, frame.At("accepts_response_payload").ValueKind == JsonValueKind.True);
    }

    // The same fields as in a form, as an object.
    private static Dictionary<string, StringValues> Fields(JsonElement payload) => payload.ValueKind != JsonValueKind.Object
        ? []
        : payload.EnumerateObject().Where(field => field.Value.ValueKind == JsonValueKind.String)
            .GroupBy(field => field.Name, StringComparer.Ordinal)
            .ToDictionary(field => field.Key, field => new StringValues([.. field.Select(value => value.Value.Text())]), StringComparer.Ordinal);
}
