using System.Net;

namespace CoachBot.IntegrationTests.Cli;

/// <summary>The demo as a process that stays, beside others and after a violent end.</summary>
public sealed class DemoServingTests(DemoFolder demo) : IClassFixture<DemoFolder>
{
    private const string Ready = "Serving ";

    [Fact]
    public async Task While_it_serves_it_is_healthy_and_answers_a_second_process_until_it_is_told_to_end()
    {
        await using var serving = demo.Serve();
        var address = await ReadyAsync(serving);
        using var http = new HttpClient { BaseAddress = new Uri(address) };

        foreach (var path in new[] { "/healthz/ready", "/healthz/live" })
        {
            (await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        var asked = await demo.RunAsync("ask", "/mylevel", "--as", "priya");
        asked.Code.ShouldBe(0, asked.Errors);
        asked.Output.ShouldContain("Demonstrated");
        demo.Servers.ShouldBe(1);

        var ended = await serving.StopAsync();
        ended.Code.ShouldBe(0, ended.Errors);
        demo.Servers.ShouldBe(0);
        demo.HasServerFile.ShouldBeFalse();
    }

    [Fact]
    public async Task After_a_kill_nothing_holds_its_output_and_the_next_start_has_one_server()
    {
        await using (var ordinary = demo.Serve())
        {
            await ReadyAsync(ordinary);
            // Reads both pipes to their end: a server that had inherited one would keep it open for ever.
            (await ordinary.KillAsync()).Code.ShouldNotBe(0);
        }

        demo.Servers.ShouldBe(1);
        await using (var next = demo.Serve())
        {
            await ReadyAsync(next);
            demo.Servers.ShouldBe(1);
            (await next.StopAsync()).Code.ShouldBe(0);
        }

        demo.Servers.ShouldBe(0);
    }

    [Fact]
    public async Task After_a_kill_the_demo_is_shown_as_before_and_stops_the_server_that_was_left()
    {
        await using var killed = demo.Serve();
        await ReadyAsync(killed);
        await killed.KillAsync();

        var once = await demo.RunAsync("demo", "--once");

        once.Code.ShouldBe(0, once.Errors);
        once.Output.ShouldBe(demo.First.Output);
        demo.Servers.ShouldBe(0);
    }

    [Fact]
    public async Task A_second_one_on_the_same_address_is_refused_and_the_first_goes_on()
    {
        await using var first = demo.Serve();
        var address = await ReadyAsync(first);
        await using var second = demo.Serve(address);

        var refused = await second.EndAsync();

        refused.Code.ShouldBe(1);
        refused.Errors.ShouldContain("ASPNETCORE_URLS: the address cannot be served;");
        refused.Errors.ShouldContain("Stop what uses it, or set ASPNETCORE_URLS to another");
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        (await http.GetStringAsync(new Uri("/healthz/ready", UriKind.Relative), TestContext.Current.CancellationToken)).ShouldBe("ready");
        (await first.StopAsync()).Code.ShouldBe(0);
        demo.Servers.ShouldBe(0);
    }

    /// <summary>Where it serves, once it does.</summary>
    private static async Task<string> ReadyAsync(Coachbot serving) =>
        (await serving.LineAsync(Ready))[Ready.Length..].Split("/healthz", 2)[0];
}
