namespace CoachBot.Core.Tests;

public sealed class ProblemTests
{
    [Fact]
    public void A_problem_tells_where_what_found_allowed_and_what_to_do() =>
        new Problem("unknown practice", "framework.yaml:31", "alertin", "alerting, observability", "Correct the id").ToString()
            .ShouldBe("framework.yaml:31: unknown practice; found alertin; allowed: alerting, observability. Correct the id.");

    [Fact]
    public void A_problem_leaves_out_what_it_does_not_know()
    {
        new Problem("unknown practice").ToString().ShouldBe("Unknown practice.");
        new Problem("unknown practice", Where: "a.yaml").ToString().ShouldBe("a.yaml: unknown practice.");
        new Problem("unknown practice", Found: "x").ToString().ShouldBe("Unknown practice; found x.");
        new Problem("unknown practice", Allowed: "y").ToString().ShouldBe("Unknown practice; allowed: y.");
        new Problem("unknown practice", Do: "Correct it").ToString().ShouldBe("Unknown practice. Correct it.");
        new Problem("unknown practice", Do: "Did you mean alerting?").ToString().ShouldBe("Unknown practice. Did you mean alerting?");
    }

    [Fact]
    public void A_refusal_tells_every_problem_on_a_line_of_its_own()
    {
        var refusal = new RefusedException([new Problem("one"), new Problem("two")]);

        refusal.Message.ShouldBe($"One.{Environment.NewLine}Two.");
        refusal.Problems.Count.ShouldBe(2);
        new RefusedException(new Problem("one")).Problems.ShouldHaveSingleItem().What.ShouldBe("one");
    }
}
