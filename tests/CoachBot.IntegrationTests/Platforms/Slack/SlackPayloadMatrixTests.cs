using System.Text.Json.Nodes;
using CoachBot.Benchmarks.Soaks.SlackFuzz;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Platforms.Slack.Answers;
using CoachBot.Platforms.Slack.Inbound;

namespace CoachBot.IntegrationTests.Platforms.Slack;

/// <summary>Whatever is missing in a payload, is there twice, or is of another type: it is read as something, and what is read is answered.</summary>
public sealed class SlackPayloadMatrixTests(PostgresCluster cluster)
{
    [Fact]
    public async Task No_place_of_a_payload_makes_its_answer_fail()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await host.App.TakeAsync(Ticket.Of("CHK-1", Texts.Rotation));
        var different = new Dictionary<string, SlackInbound>(StringComparer.Ordinal);
        var read = 0;
        foreach (var (kind, text) in SlackFixture.All.Where(fixture => fixture.Kind != SlackFixture.Commands).SelectMany(Variants))
        {
            read++;
            if ((kind == SlackFixture.Events ? SlackReading.Event(SlackFixture.BodyOf(kind, text)) : SlackReading.Interaction(SlackFixture.BodyOf(kind, text))) is SlackParsed.Taken { Inbound: var inbound })
            {
                different.TryAdd(Gist(inbound), inbound);
            }
        }

        foreach (var inbound in different.Values)
        {
            // The clock stands still, and so nobody's turn would come once a limit is reached.
            await host.App.RunAsync("delete from rate_limit");
            (await host.Get<SlackAnswers>().OfAsync(inbound, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        }

        (read, different.Count).ShouldSatisfyAllConditions(() => read.ShouldBeGreaterThan(10_000), () => different.Count.ShouldBeGreaterThan(150));
    }

    [Fact]
    public async Task A_field_that_is_there_twice_is_answered_once()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        var sent = SlackWords.Sent(host, "U0PRIYA", new() { ["type"] = "modal", ["id"] = "V1", ["callback_id"] = "settings", ["private_metadata"] = "" }, ("zone", SlackWords.Typed("Mars/Olympus")));
        sent["view"]!["state"]!["values"]!["zone"]!["another"] = SlackWords.Typed("Venus/Maxwell");

        var answer = JsonNode.Parse(await host.InteractAsync(sent))!;

        ((string)answer["response_action"]!).ShouldBe("errors");
        ((string)answer["errors"]!["zone"]!).ShouldContain("Mars/Olympus");
    }

    private static IEnumerable<(string Kind, string Text)> Variants(SlackFixture fixture)
    {
        var places = JsonMutation.Below(JsonNode.Parse(fixture.Text)!).Count();
        foreach (var (place, kind) in Enumerable.Range(0, places).SelectMany(place => Enumerable.Range(0, JsonMutation.Kinds).Select(kind => (place, kind))))
        {
            var document = JsonNode.Parse(fixture.Text)!;
            JsonMutation.Change(JsonMutation.Below(document).ElementAt(place), kind);
            yield return (fixture.Kind, document.ToJsonString());
        }

        // Halves of letters and NUL in every name and value, and every name twice.
        var text = JsonNode.Parse(fixture.Text)!.ToJsonString();
        for (var at = text.IndexOf('"', StringComparison.Ordinal); at >= 0; at = text.IndexOf('"', at + 1))
        {
            yield return (fixture.Kind, text.Insert(at + 1, "\\ud800"));
            yield return (fixture.Kind, text.Insert(at + 1, "\\u0000"));
            if (text[at - 1] is '{' or ',' && text.IndexOf('"', at + 1) is > 0 and var end && text[end + 1] == ':')
            {
                yield return (fixture.Kind, text.Insert(at, $"{text[at..(end + 1)]}:\"twice\","));
                yield return (fixture.Kind, text.Insert(at, $"{text[at..(end + 1)]}:{{\"id\":\"U0PRIYA\",\"type\":\"plain_text_input\",\"value\":\"x\"}},"));
            }
        }
    }

    // Without what differs from delivery to delivery.
    private static string Gist(SlackInbound inbound)
    {
        var kept = JsonNode.Parse(SlackPayload.Write(inbound))!.AsObject();
        foreach (var name in new[] { "TriggerId", "ResponseUrl", "Thread" })
        {
            kept.Remove(name);
        }

        return kept.ToJsonString();
    }
}
