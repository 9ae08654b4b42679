using System.Collections.Immutable;
using CoachBot.Commands.Growth;
using CoachBot.Core.Chat;
using CoachBot.Core.Frameworks;
using CoachBot.Packs;

namespace CoachBot.Tests.Commands.Growth;

public sealed class OnboardingBlocksTests
{
    private static readonly Framework Any = new PackFolder().Load().Default;

    [Fact]
    public void A_framework_without_milestones_has_none() => OnboardingBlocks.Of(Any).ShouldBeEmpty();

    [Fact]
    public void Each_horizon_shows_its_first_two_items_and_how_many_more() =>
        Bullets(new("30 days", ["One.", "Two.", "Three.", "Four."]), new("60 days", ["One.", "Two."]), new("90 days", ["One."]))
            .ShouldBe([new("30 days", "One. Two. And 2 more."), new("60 days", "One. Two."), new("90 days", "One.")]);

    [Fact]
    public void Of_long_items_the_first_stands_alone() =>
        Bullets(new Milestone("30 days", [new string('a', 300), new string('b', 300)])).ShouldHaveSingleItem().Detail.ShouldBe($"{new string('a', 300)} And 1 more.");

    [Fact]
    public void Horizons_that_are_not_shown_are_counted()
    {
        var blocks = OnboardingBlocks.Of(With([.. Enumerable.Range(1, 10).Select(month => new Milestone($"{month} months", ["Done."]))])).ToList();

        blocks.OfType<ChatBlock.Bullets>().ShouldHaveSingleItem().Items.Length.ShouldBe(8);
        blocks.OfType<ChatBlock.Note>().ShouldHaveSingleItem().Text.ShouldStartWith("And 2 more horizons. ");
    }

    private static ImmutableArray<Bullet> Bullets(params Milestone[] milestones) =>
        OnboardingBlocks.Of(With(milestones)).OfType<ChatBlock.Bullets>().ShouldHaveSingleItem().Items;

    private static Framework With(IReadOnlyList<Milestone> milestones) => Any with { Profile = RoleProfile.Empty with { Milestones = milestones } };
}
