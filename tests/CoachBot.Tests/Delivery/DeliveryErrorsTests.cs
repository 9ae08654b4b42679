using System.Text.Json;
using CoachBot.Cli;
using CoachBot.Core;
using CoachBot.Delivery;
using CoachBot.Storage;

namespace CoachBot.Tests.Delivery;

public sealed class DeliveryErrorsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("queued", "", "")]
    [InlineData("sending", "4711 (sending): it is being sent now.", "4711 (sending): it is being sent now.")]
    [InlineData("in-doubt", "it may have arrived, and the platform is being asked; sending it again could say it twice", "")]
    [InlineData("unknown", "it may have arrived, and nobody can say; it is never said twice", "it is closed already")]
    [InlineData("sent", "it arrived", "a message that arrived is not taken back")]
    [InlineData("dead", "", "it is closed already")]
    [InlineData("cancelled", "it was taken back", "it is closed already")]
    public void What_may_have_arrived_is_never_sent_again_and_what_was_sent_never_taken_back(string state, string retry, string cancel)
    {
        var entry = Entry(state);

        Holds(DeliveryErrors.WhyNotRetry(entry, Now), retry);
        Holds(DeliveryErrors.WhyNotCancel(entry), cancel);
    }

    [Fact]
    public void What_is_too_late_forgotten_or_not_yet_due_is_not_sent_by_hand()
    {
        DeliveryErrors.WhyNotRetry(Entry("dead") with { ExpiresAt = Now }, Now)!.What.ShouldBe("its time is over, and it is never sent late");
        DeliveryErrors.WhyNotRetry(Entry("dead") with { ExpiresAt = Now.AddHours(1) }, Now).ShouldBeNull();
        DeliveryErrors.WhyNotRetry(Entry("dead") with { IsKept = false }, Now)!.What.ShouldBe("what it said is forgotten, so that it cannot be sent again");
        DeliveryErrors.WhyNotRetry(Entry("queued") with { NotBefore = Now.AddDays(1) }, Now)!.Do.ShouldBe("Wait until 2026-11-24 09:00Z, or take it back with: coachbot deliveries cancel 4711");
    }

    [Fact]
    public void A_line_of_the_list_has_ids_and_reasons_and_never_what_the_message_says()
    {
        var entry = Entry("dead") with { Payload = "a secret", Reason = "missing_scope: the app lacks im:write", ClosedAt = Now };

        DeliveriesVerb.Run.Line(entry).ShouldBe("4711  dead  slack weekly  to T1/U1  closed 2026-11-23 09:00Z  key weekly:mei:2026-W48  missing_scope: the app lacks im:write");
        JsonSerializer.Serialize(DeliveriesVerb.Run.JsonOf(entry), Json.Line).ShouldNotContain("secret");
        DeliveriesVerb.Run.Line(Entry("queued")).ShouldContain("due 2026-11-23 08:00Z");
    }

    private static void Holds(Problem? problem, string expected)
    {
        (problem is null).ShouldBe(expected.Length == 0);
        (problem?.ToString() ?? "").ShouldContain(expected);
    }

    private static OutboxEntry Entry(string state) => new()
    {
        Id = 4711,
        Platform = "slack",
        Kind = "weekly",
        Destination = "T1/U1",
        DeliveryKey = "weekly:mei:2026-W48",
        State = state,
        IsKept = true,
        NotBefore = Now.AddHours(-1),
    };
}
