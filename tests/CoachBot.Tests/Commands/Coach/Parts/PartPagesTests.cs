using CoachBot.Commands.Coach.Parts;
using CoachBot.Core.Chat;

namespace CoachBot.Tests.Commands.Coach.Parts;

public sealed class PartPagesTests
{
    [Fact]
    public void Nothing_makes_no_page() => PartPages.Of([]).ShouldBeEmpty();

    [Fact]
    public void What_fits_is_one_page() => PartPages.Of([Section("A", 3, 100), Section("B", 3, 100)]).ShouldHaveSingleItem().Count.ShouldBe(2);

    [Fact]
    public void A_section_that_does_not_fit_any_more_goes_to_the_next_page_whole()
    {
        var pages = PartPages.Of([Section("A", 30, 100), Section("B", 30, 100)]);

        pages.Count.ShouldBe(2);
        pages.Select(page => page.ShouldHaveSingleItem().Title).ShouldBe(["A", "B"]);
    }

    [Fact]
    public void A_section_that_is_longer_than_a_page_goes_on_under_its_title_without_its_text_again()
    {
        var pages = PartPages.Of([Section("A", 120, 100) with { Text = "Shown, never scored." }]);

        pages.SelectMany(page => page).Select(section => section.Title).ShouldBe(["A", "A (continued)", "A (continued)"]);
        pages.SelectMany(page => page).Select(section => section.Text).ShouldBe(["Shown, never scored.", "", ""]);
    }

    [Fact]
    public void A_section_of_text_alone_is_kept() =>
        PartPages.Of([new("A level", "Holds an entry-level role.", [])]).ShouldHaveSingleItem().ShouldHaveSingleItem().Text.ShouldBe("Holds an entry-level role.");

    [Theory]
    [InlineData(1, 500, 10)]
    [InlineData(7, 40, 130)]
    [InlineData(60, 1, 1000)]
    [InlineData(3, 10, 2900)]
    public void Every_item_is_there_once_in_order_and_no_page_is_larger_than_its_room_and_one_item(int sections, int items, int letters)
    {
        List<PartSection> all = [.. Enumerable.Range(0, sections).Select(i => Section($"Section {i}", items, letters))];

        var pages = PartPages.Of(all);

        pages.SelectMany(page => page).SelectMany(section => section.Items).ShouldBe(all.SelectMany(section => section.Items));
        pages.ShouldAllBe(page => page.Sum(section => section.Letters) <= 5_000 + letters);
        pages.ShouldAllBe(page => page.Sum(section => section.Items.Length) <= 80);
    }

    private static PartSection Section(string title, int items, int letters) =>
        new(title, "", [.. Enumerable.Range(0, items).Select(i => new Bullet($"{title} {i} ".PadRight(letters, 'x')))]);
}
