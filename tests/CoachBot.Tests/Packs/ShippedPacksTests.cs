using CoachBot.Core.Work;
using CoachBot.Packs;

namespace CoachBot.Tests.Packs;

public sealed class ShippedPacksTests
{
    private static readonly PackFolder Shipped = new();

    [Fact]
    public void The_packs_beside_the_program_load()
    {
        var library = Shipped.Load();

        library.Practices.Practices.ShouldNotBeEmpty();
        library.Actions.Actions.Count(action => !action.IsShadow).ShouldBe(library.Practices.Practices.Count * ActionPack.Steps.Count);
        library.Frameworks.Count.ShouldBe(Shipped.Frameworks.Count);
    }

    [Fact]
    public void What_is_done_beside_whoever_is_on_call_is_supported_and_what_a_shift_yields() =>
        Shipped.Load().Actions.Actions.Where(action => action.IsShadow).Select(action => (action.Practice.Value, action.To)).ShouldBe(
        [
            ("alerting", Involvement.Supported), ("incident-response", Involvement.Supported), ("runbook-writing", Involvement.Supported), ("shift-hand-over", Involvement.Supported),
        ]);

    [Fact]
    public void The_catalogue_covers_the_field() => Shipped.Load().Practices.Practices.Count.ShouldBeGreaterThanOrEqualTo(50);

    [Fact]
    public void The_examples_beside_the_packs_are_well_formed()
    {
        var library = Shipped.Load();

        PackExamples.OfPractices(Shipped, library).ShouldNotBeEmpty();
        PackExamples.OfFrameworks(Shipped, library).ShouldNotBeEmpty();
    }
}
