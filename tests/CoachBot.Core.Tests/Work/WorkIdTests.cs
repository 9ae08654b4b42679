using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Work;

/// <summary>Work items are stored under these ids for ever: a value here may never change.</summary>
public sealed class WorkIdTests
{
    [Fact]
    public void An_id_is_the_same_for_ever() => WorkId.For(new("postmortems", "2026-03-checkout")).Value.ShouldBe("6932c42d621ff9c5eeb7269b28774ed9");

    [Fact]
    public void Source_and_id_do_not_run_together() =>
        WorkId.For(new("csv", "1-2")).ShouldNotBe(WorkId.For(new("csv1", "-2")));

    [Fact]
    public void A_key_is_compared_exactly() => WorkId.For(new("csv", "ops-1")).ShouldNotBe(WorkId.For(new("csv", "OPS-1")));

    [Fact]
    public void A_key_is_shown_as_source_and_id() => new WorkKey("csv", "OPS-1").ToString().ShouldBe("csv/OPS-1");
}
