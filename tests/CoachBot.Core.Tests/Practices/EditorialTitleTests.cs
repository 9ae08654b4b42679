using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Practices;

public sealed class EditorialTitleTests
{
    private const string Body = "We moved the cluster.";

    [Theory]
    [InlineData("Blog article for the summer")]
    [InlineData("New banner")]
    [InlineData("Meeting agendas")]
    public void In_a_ticket_about_a_piece_of_writing_its_subjects_add_less(string title)
    {
        Signs.Presence(SomeWork.Titled(title, Body)).ShouldBeGreaterThan(0);
        Signs.Presence(SomeWork.Titled(title, Body)).ShouldBeLessThan(Signs.Presence(SomeWork.Titled("Night shift", Body)));
    }

    [Fact]
    public void What_was_done_in_it_adds_all_the_same()
    {
        const string Deed = "We drained the node.";

        Signs.Presence(SomeWork.Titled("Blog article for the summer", Deed)).ShouldBe(Signs.Presence(SomeWork.Titled("Night shift", Deed)));
    }

    [Fact]
    public void Only_the_title_tells_it() =>
        Points(SomeWork.Titled("Night shift", $"{Body} The blog was read.")).ShouldBe(Points(SomeWork.Titled("Night shift", Body)));

    [Fact]
    public void A_report_is_never_one()
    {
        var item = SomeWork.Titled("The blog was down", Body) with { Kind = WorkKind.Postmortem };

        Points(item).ShouldBe(Points(item with { Title = "The shop was down", Text = item.Text.Replace("blog", "shop", StringComparison.Ordinal) }));
    }

    private static double Points(WorkItem item) => Signs.Of(item).Single(hit => hit.Basis == HitBasis.ChangedTopic).Points;
}
