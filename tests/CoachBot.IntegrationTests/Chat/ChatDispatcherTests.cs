using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Storage;

namespace CoachBot.IntegrationTests.Chat;

public sealed class ChatDispatcherTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData("/coach help")]
    [InlineData("/coach")]
    [InlineData("coach")]
    [InlineData("")]
    [InlineData("@CoachBot")]
    [InlineData("@CoachBot /coach help")]
    [InlineData("  /COACH\n\tHELP ")]
    [InlineData("/coach coach help")]
    public async Task Help_is_reached_by_every_way_of_typing_it(string message)
    {
        await using var app = await TestApp.StartAsync(cluster);

        (await app.SayAsync("priya", message)).Text().ShouldBe((await app.SayAsync("priya", "/coach help")).Text());
    }

    [Theory]
    [InlineData("/mylevel why", "/coach mylevel why", "@coachbot mylevel why", "MyLevel Why")]
    [InlineData("/evidence", "/coach evidence", "@CoachBot evidence list", "evidence LIST")]
    public async Task Every_command_is_reached_through_coach_and_as_a_message(string message, params string[] others)
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation));
        var expected = (await app.SayAsync("priya", message)).Text();

        foreach (var other in others)
        {
            (await app.SayAsync("priya", other)).Text().ShouldBe(expected, other);
        }
    }

    [Fact]
    public async Task Every_form_in_the_help_is_accepted_by_its_command()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation), Ticket.Of("A-2", Texts.Rotation) with { Assignee = "Dana Okafor" });
        var tried = 0;

        foreach (var form in app.Get<Lazy<IReadOnlyList<IChatCommand>>>().Value.SelectMany(command => command.Forms))
        {
            foreach (var message in Filled(form.Text))
            {
                if (message == "/evidence lift 1")
                {
                    await app.SayAsync("dana", "/evidence dispute 1");
                }

                if (message == "/evidence confirm 1")
                {
                    await app.SayAsync("dana", "/coach settings consent off");
                    await app.SayAsync("dana", "/coach settings consent on");
                }

                var reply = await app.SayAsync(message.StartsWith("/oncall log", StringComparison.Ordinal) ? "tomas"
                    : message.StartsWith("/growth share", StringComparison.Ordinal) ? "priya" : "dana", message);

                if (form.Text.Contains("<incident>", StringComparison.Ordinal))
                {
                    reply.Text().ShouldContain("no incident that you took part in has that key");
                    tried++;
                    continue;
                }

                reply.IsRefusal.ShouldBeFalse($"{form.Text} typed as {message}: {reply.Text()}");
                tried++;
            }
        }

        tried.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Two_commands_of_one_verb_are_refused_with_both_types()
    {
        await using var app = await TestApp.EmptyAsync(cluster);

        var refused = Should.Throw<RefusedException>(() => new ChatDispatcher([new One(), new Two()], app.Get<NoticeStore>(), app.Get<WeeklyStore>(), app.Clock));

        var problem = refused.Problems.ShouldHaveSingleItem();
        problem.Where.ShouldBe("/one");
        problem.Found.ShouldContain(typeof(One).FullName!);
        problem.Found.ShouldContain(typeof(Two).FullName!);
    }

    [Fact]
    public async Task An_operator_does_not_take_a_persons_notices_away()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.SayAsync("dana", "/mylevel @priya");
        var priya = await app.PersonAsync("priya");

        var reply = await app.Get<ChatDispatcher>().AnswerAsync("/coach help", priya, new Reader.Operator(priya, "support case 7", IsDemo: false), TestContext.Current.CancellationToken);

        reply.Text().ShouldNotContain("For you:");
        (await app.SayAsync("priya", "/coach help")).Text().ShouldStartWith("For you: Dana Okafor");
    }

    [Fact]
    public async Task A_refusal_keeps_the_notices_for_the_next_answer()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.SayAsync("dana", "/mylevel @priya");

        (await app.SayAsync("priya", "/mylevl")).IsRefusal.ShouldBeTrue();

        (await app.SayAsync("priya", "/mylevel")).Text().ShouldStartWith("For you: Dana Okafor");
    }

    private static IEnumerable<string> Filled(string form)
    {
        var message = form.Replace("<n>", "1", StringComparison.Ordinal).Replace("<rung>", "executed", StringComparison.Ordinal)
            .Replace("<competency>", "ci-cd", StringComparison.Ordinal).Replace("<framework>", "kaairo-devops", StringComparison.Ordinal)
            .Replace("<person>", "priya", StringComparison.Ordinal).Replace("<part>", "levels", StringComparison.Ordinal).Replace("<version>", "00000000", StringComparison.Ordinal)
            .Replace("<name>", "Europe/Madrid", StringComparison.Ordinal).Replace("<day>", "tuesday", StringComparison.Ordinal).Replace("<0-23>", "10", StringComparison.Ordinal)
            .Replace("<yyyy-mm-dd|off>", "2026-07-01", StringComparison.Ordinal).Replace("<page|all>", "all", StringComparison.Ordinal).Replace("<page>", "1", StringComparison.Ordinal)
            .Replace("<incident>", "PM-1", StringComparison.Ordinal).Replace("<question>", "what am I missing?", StringComparison.Ordinal);
        if (message.IndexOf('<', StringComparison.Ordinal) is var at and >= 0)
        {
            // <on|off>: each of them is a form.
            var end = message.IndexOf('>', at);
            return message[(at + 1)..end].Split('|').Select(choice => $"{message[..at]}{(choice == "n" ? "1" : choice)}{message[(end + 1)..]}");
        }

        return [message];
    }

    private class One : IChatCommand
    {
        public string Verb => "one";

        public string Summary => "";

        public IReadOnlyList<CommandForm> Forms => [];

        public Task<ChatReply> AnswerAsync(ChatRequest request, CancellationToken cancellationToken) => Task.FromResult(ChatReply.Of());
    }

    private sealed class Two : One;
}
