using System.Text.Json;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Cli;

public sealed class AskTests(PostgresCluster cluster) : CliTest(cluster)
{
    [Fact]
    public async Task Outside_the_demo_a_look_needs_a_reason_which_the_person_sees()
    {
        await using var own = await WithEverybodyAsync();
        await own.App.TakeAsync(Ticket.Of("A-1", Texts.Rotation));

        var without = await own.RunAsync("ask", "/evidence", "--as", "priya");
        (await own.App.RowsAsync<string>("select reader from access_log")).ShouldBeEmpty();
        var with = await own.RunAsync("ask", "@CoachBot /evidence", "--as", "priya.raman@example.com", "--reason", "support case 7");

        without.Code.ShouldBe(1);
        without.Output.ShouldBeEmpty();
        without.Errors.ShouldContain("Priya Raman: the command line needs a reason to look at a person's data. Add --reason \"<why>\"; they will see it.");
        with.Code.ShouldBe(0);
        with.Output.ShouldContain($"“{Texts.Rotation}”");
        (await own.App.RowsAsync<(string, string, string, string)>("select reader, standing, subject_id, reason from access_log"))
            .ShouldBe([("operator", "operator", "priya", "support case 7")]);
        var told = (await own.App.SayAsync("priya", "/mydata who")).Text();
        told.ShouldStartWith("For you: The operator of this server looked at your evidence: support case 7");
        told.ShouldContain("operator (operator): looked at your evidence\n    reason: support case 7");
    }

    [Fact]
    public async Task What_an_operator_does_in_a_persons_name_is_theirs_and_the_person_is_told()
    {
        await using var own = await WithEverybodyAsync();
        await own.App.TakeAsync(Ticket.Of("A-1", Texts.Rotation));
        await own.App.SayAsync("mei", "/coach settings consent off");

        var confirmed = await own.RunAsync("ask", "/evidence confirm 1", "--as", "priya", "--reason", "she asked by phone");
        var refused = await own.RunAsync("ask", "/coach settings consent on", "--as", "mei", "--reason", "test");

        confirmed.Code.ShouldBe(0);
        (await own.App.RowsAsync<(string, string)>("select actor, change from evidence_event order by seq")).ShouldBe([("system", "propose"), ("operator", "confirm")]);
        (await own.App.SayAsync("priya", "/coach frameworks")).Text().ShouldStartWith("For you: The operator of this server answered for you: /evidence confirm 1: she asked by phone");
        refused.Code.ShouldBe(1);
        refused.Errors.ShouldContain("only they can turn it on again");
        (await own.App.PersonAsync("mei")).Consent.ShouldBe(CoachBot.Core.People.Consent.Off);
    }

    [Fact]
    public async Task Help_needs_no_reason()
    {
        await using var own = await WithEverybodyAsync();

        (await own.RunAsync("ask", "/coach", "help", "--as", "priya")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_person_nobody_knows_is_refused_with_those_who_are_known()
    {
        await using var own = await WithEverybodyAsync();

        var ran = await own.RunAsync("ask", "/mylevel", "--as", "prya", "--reason", "test");

        ran.Code.ShouldBe(1);
        ran.Errors.ShouldBe("--as: nobody in the directory has that id or e-mail address; found prya; allowed: dana, farid, lucia, mei, priya, ruth, tomas. Did you mean 'priya'?\n");
    }

    [Fact]
    public async Task A_refusal_of_the_chat_ends_with_1_on_standard_error()
    {
        await using var own = await WithEverybodyAsync();

        var ran = await own.RunAsync("ask", "/mylevl", "--as", "priya", "--reason", "test");

        ran.Code.ShouldBe(1);
        ran.Output.ShouldBeEmpty();
        ran.Errors.ShouldContain("Did you mean /mylevel?");
    }

    [Fact]
    public async Task An_answer_as_json_has_every_block_with_its_kind()
    {
        await using var own = await WithEverybodyAsync();
        await own.App.TakeAsync(Ticket.Of("A-1", Texts.Rotation));

        var ran = await own.RunAsync("ask", "/evidence", "--as", "priya", "--reason", "test", "--json");

        using var page = JsonDocument.Parse(ran.Output);
        page.RootElement.GetProperty("refused").GetBoolean().ShouldBeFalse();
        page.RootElement.GetProperty("blocks").EnumerateArray().Single(block => block.GetProperty("kind").GetString() == "quote")
            .GetProperty("text").GetString().ShouldBe(Texts.Rotation);
    }
}
