using CoachBot.Core.Evidence;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Evidence;

/// <summary>Evidence is stored under these ids for ever: a value here may never change.</summary>
public sealed class EvidenceIdTests
{
    private static readonly EvidenceId Id = EvidenceId.For(new("priya"), new WorkKey("postmortems", "2026-03-checkout"), new("incident-command"));

    [Fact]
    public void An_id_is_the_same_for_ever() => Id.Value.ShouldBe("acd735981e2af594bc70b227fc87551b");

    [Fact]
    public void Every_part_makes_another_id() => new[]
    {
        Id,
        EvidenceId.For(new("tomas"), new WorkKey("postmortems", "2026-03-checkout"), new("incident-command")),
        EvidenceId.For(new("priya"), new WorkKey("csv", "2026-03-checkout"), new("incident-command")),
        EvidenceId.For(new("priya"), new WorkKey("postmortems", "2026-04-checkout"), new("incident-command")),
        EvidenceId.For(new("priya"), new WorkKey("postmortems", "2026-03-checkout"), new("alerting")),
        EvidenceId.For(new("Priya"), new WorkKey("postmortems", "2026-03-checkout"), new("incident-command")),
        EvidenceId.For(new("priyapostmortems"), new WorkKey("", "2026-03-checkout"), new("incident-command")),
    }.ShouldBeUnique();

    [Fact]
    public void Is_written_as_its_digits() => Id.ToString().ShouldBe(Id.Value);
}
