using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Storage;

namespace CoachBot.Platforms.Slack;

/// <summary>What the outbox keeps of a message to Slack, and how each kind is made.</summary>
internal sealed record SlackDelivery
{
    public const string Platform = "slack";
    public const string Direct = "direct";
    public const string Ephemeral = "ephemeral";
    public const string Update = "update";
    public const string File = "file";

    public string Workspace { get; init; } = "";

    public string User { get; init; } = "";

    public string? Channel { get; init; }

    public string? Ts { get; init; }

    /// <summary>The thread that it belongs to; null outside one.</summary>
    public string? Thread { get; init; }

    /// <summary><c>text</c> and <c>blocks</c>.</summary>
    public JsonObject? Message { get; init; }

    public string? FileName { get; init; }

    public string? Title { get; init; }

    public byte[]? Content { get; init; }

    /// <summary>A direct message to a person. In doubt, Slack is asked.</summary>
    /// <param name="key">The same for the same message.</param>
    /// <param name="workspace">The team id.</param>
    /// <param name="user">The user id.</param>
    /// <param name="message">The rendered message.</param>
    /// <param name="inDoubt">What happens where Slack cannot be asked, for want of a scope.</param>
    public static OutgoingMessage DirectMessage(string key, string workspace, string user, JsonObject message, InDoubtPolicy inDoubt) =>
        Of(key, Direct, new() { Workspace = workspace, User = user, Message = message }, inDoubt);

    /// <summary>A message that one person sees in a channel until they reload. Slack cannot be asked about it.</summary>
    public static OutgoingMessage EphemeralIn(string key, string workspace, string channel, string? thread, string user, JsonObject message, InDoubtPolicy inDoubt) =>
        Of(key, Ephemeral, new() { Workspace = workspace, Channel = channel, Thread = thread, User = user, Message = message }, inDoubt);

    /// <summary>
    /// What a message becomes that was sent to that person before; channel and ts are its reference. In doubt it is sent again, which
    /// changes nothing.
    /// </summary>
    public static OutgoingMessage UpdateOf(string key, string workspace, string user, string channel, string ts, JsonObject message) =>
        Of(key, Update, new() { Workspace = workspace, User = user, Channel = channel, Ts = ts, Message = message }, InDoubtPolicy.AtLeastOnce);

    /// <summary>A file for a person, in their direct messages. Slack cannot be asked about it.</summary>
    public static OutgoingMessage FileFor(string key, string workspace, string user, string fileName, string title, byte[] content, InDoubtPolicy inDoubt) =>
        Of(key, File, new() { Workspace = workspace, User = user, FileName = fileName, Title = title, Content = content }, inDoubt) with
        {
            // A file that cannot be uploaded holds up no message.
            Destination = $"{workspace}/{user}#files",
        };

    /// <summary>What an entry keeps; null when it cannot be read as that kind.</summary>
    public static SlackDelivery? Read(OutboxEntry entry)
    {
        try
        {
            var delivery = JsonSerializer.Deserialize<SlackDelivery>(entry.Payload ?? "null");
            return delivery is { Workspace.Length: > 0, User.Length: > 0 } && delivery.IsWhole(entry.Kind) ? delivery : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private bool IsWhole(string kind) => kind switch
    {
        Direct => Message is not null,
        Ephemeral => Message is not null && Channel is not null,
        Update => Message is not null && Channel is not null && Ts is not null,
        File => FileName is not null && Title is not null && Content is not null,
        _ => false,
    };

    private static OutgoingMessage Of(string key, string kind, SlackDelivery delivery, InDoubtPolicy inDoubt) =>
        new(Platform, key, $"{delivery.Workspace}/{delivery.User}", kind, JsonSerializer.Serialize(delivery), inDoubt);
}
