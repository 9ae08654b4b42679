using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Benchmarks.Soaks.SlackFuzz;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Platforms.Slack.Inbound;
using CoachBot.Platforms.Slack.Socket;

namespace CoachBot.IntegrationTests.Platforms.Slack;

/// <summary>
/// What Slack delivers, payload by payload in its own form, is the same over HTTP and over a socket. Every file below
/// <c>Fixtures/Slack</c> is a case; what it is read as stands beside it.
/// </summary>
public sealed class SlackFixtureTests(PostgresCluster cluster)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string, string> Payloads => [.. SlackFixture.All.Select(fixture => (fixture.Kind, fixture.Name))];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Each_payload_is_read_as_the_file_beside_it_says(string kind, string name)
    {
        var fixture = SlackFixture.All.Single(one => one.Kind == kind && one.Name == name);
        var read = kind switch
        {
            SlackFixture.Commands => SlackReading.Command(fixture.Body()),
            SlackFixture.Interactions => SlackReading.Interaction(fixture.Body()),
            _ => SlackReading.Event(fixture.Body()),
        };

        Approved.Check(Words(read), $"Fixtures/Slack/{kind}/{name}");
        if (read is not SlackParsed.Echoed)
        {
            Words(Enveloped(fixture)).ShouldBe(Words(read), "over a socket");
        }
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void What_is_kept_of_a_payload_is_read_back_as_it_was(string kind, string name)
    {
        var fixture = SlackFixture.All.Single(one => one.Kind == kind && one.Name == name);
        if (fixture.Name is "ssl-check" or "url-verification" || Enveloped(fixture) is not SlackParsed.Taken taken)
        {
            // Nothing is kept of it.
            return;
        }

        var kept = SlackPayload.Write(taken.Inbound);

        SlackPayload.Write(SlackPayload.Read(kept).ShouldNotBeNull()).ShouldBe(kept);
    }

    [Fact]
    public async Task Each_is_acknowledged_over_both_ways_has_one_effect_and_ends()
    {
        await using var host = await SlackHost.StartAsync(cluster, isOverSocket: true);
        var link = await host.Slack.Link.NextAsync();

        foreach (var fixture in SlackFixture.All)
        {
            using var response = await host.SendAsync(host.Signed(fixture.Body(), address: $"/slack/{fixture.Kind}"));
            response.StatusCode.ShouldBe(HttpStatusCode.OK, fixture.Name);
        }

        await host.AllClosedAsync();
        var taken = await host.App.RowsAsync<string>("select delivery_key || ' ' || state from inbox order by id");
        foreach (var (type, payload) in SlackFixture.All.Select(fixture => fixture.Envelope()))
        {
            await link.DeliverAsync(type, payload, acceptsPayload: true);
            (await link.AcknowledgedAsync())["envelope_id"].ShouldNotBeNull();
        }

        await host.AllClosedAsync();
        (await host.App.RowsAsync<string>("select delivery_key || ' ' || state from inbox order by id")).ShouldBe(taken);
        taken.Count.ShouldBe(SlackFixture.All.Count(fixture => fixture.Name is not ("ssl-check" or "url-verification") && Enveloped(fixture) is SlackParsed.Taken));
    }

    private static SlackParsed Enveloped(SlackFixture fixture)
    {
        var (type, payload) = fixture.Envelope();
        var frame = new JsonObject { ["envelope_id"] = "e1", ["type"] = type, ["payload"] = payload, ["accepts_response_payload"] = true };
        return SlackEnvelope.Read(Encoding.UTF8.GetBytes(frame.ToJsonString())).ShouldBeOfType<SlackEnvelope.Delivery>().Content;
    }

    private static string Words(SlackParsed read) => read switch
    {
        SlackParsed.Taken taken => $"taken as {taken.Key}\n{JsonNode.Parse(SlackPayload.Write(taken.Inbound))!.ToJsonString(Indented)}\n",
        SlackParsed.Echoed echoed => $"answered at once: {echoed.Text}\n",
        SlackParsed.Ignored ignored => $"not answered: {ignored.What}\n",
        _ => "malformed\n",
    };
}
