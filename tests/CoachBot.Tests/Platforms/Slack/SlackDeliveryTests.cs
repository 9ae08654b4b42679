using CoachBot.Platforms.Slack;
using CoachBot.Storage;

namespace CoachBot.Tests.Platforms.Slack;

public sealed class SlackDeliveryTests
{
    private static readonly OutgoingMessage[] Kinds =
    [
        SlackDelivery.DirectMessage("k", "T1", "U1", new() { ["text"] = "t" }, InDoubtPolicy.AtMostOnce),
        SlackDelivery.EphemeralIn("k", "T1", "C1", null, "U1", new() { ["text"] = "t" }, InDoubtPolicy.AtMostOnce),
        SlackDelivery.UpdateOf("k", "T1", "U1", "D1", "1.2", new() { ["text"] = "t" }),
        SlackDelivery.FileFor("k", "T1", "U1", "a.txt", "A", [1, 2], InDoubtPolicy.AtLeastOnce),
    ];

    [Fact]
    public void Each_kind_goes_to_its_person_in_order_and_is_read_as_it_was_written()
    {
        foreach (var message in Kinds)
        {
            message.Destination.ShouldBe(message.Kind == SlackDelivery.File ? "T1/U1#files" : "T1/U1");
            var read = SlackDelivery.Read(Stored(message.Kind, message.Payload)).ShouldNotBeNull(message.Kind);
            (read.Workspace, read.User).ShouldBe(("T1", "U1"));
            (read.Message is not null || read.Content is [1, 2]).ShouldBeTrue(message.Kind);
        }
    }

    [Fact]
    public void What_is_not_whole_is_not_read()
    {
        SlackDelivery.Read(Stored("hologram", Kinds[0].Payload)).ShouldBeNull();
        SlackDelivery.Read(Stored(SlackDelivery.Update, Kinds[0].Payload)).ShouldBeNull();
        foreach (var payload in new[] { null, "null", "[]", "7", "{}", "{\"Workspace\":\"T1\",\"User\":\"U1\"}", "{\"Workspace\":7}" })
        {
            SlackDelivery.Read(Stored(SlackDelivery.Direct, payload)).ShouldBeNull(payload);
        }
    }

    private static OutboxEntry Stored(string kind, string? payload) => new() { Kind = kind, Payload = payload };
}
