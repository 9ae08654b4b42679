using CoachBot.Core.Practices;

namespace CoachBot.Core.Tests.Practices;

public sealed class PracticePresenceTests
{
    [Fact]
    public void A_sign_in_more_sentences_adds_more_but_from_the_fifth_on_nothing()
    {
        static double Times(int count) => Signs.Presence(SomeWork.Ticket(string.Join(' ', Enumerable.Repeat("The cluster is large.", count))));

        Times(2).ShouldBeGreaterThan(Times(1));
        Times(2).ShouldBeLessThan(2 * Times(1));
        Times(4).ShouldBeGreaterThan(Times(3));
        Times(5).ShouldBe(Times(4));
        Times(50).ShouldBe(Times(4));
    }

    [Fact]
    public void Another_sign_adds_more_than_the_same_again() =>
        Signs.Presence(SomeWork.Ticket("The cluster is large. The autoscaler is slow.")).ShouldBeGreaterThan(Signs.Presence(SomeWork.Ticket("The cluster is large. The cluster is slow.")));

    [Fact]
    public void No_number_of_signs_exceeds_the_most_points()
    {
        string[] sentences = ["We drained the node.", "We moved the cluster.", "We resized the autoscaler.", "The cluster failed.", "We will move the cluster.", "The pod is slow.", "We will drain the node."];
        var presence = Signs.Read(SomeWork.Postmortem(string.Join(' ', Enumerable.Repeat(string.Join(' ', sentences), 20)))).Presences().ShouldHaveSingleItem();

        presence.Signs.Sum(sign => sign.Points).ShouldBeGreaterThan(PracticePresence.MostPoints);
        presence.Points.ShouldBeInRange(0.9 * PracticePresence.MostPoints, PracticePresence.MostPoints);
    }

    [Fact]
    public void Its_signs_are_told_with_their_places_most_points_first()
    {
        var text = "The cluster is large. We drained the node. The cluster is slow.";
        var signs = Signs.Read(SomeWork.Ticket(text)).Presences().ShouldHaveSingleItem().Signs;

        signs.Select(sign => string.Join('|', sign.Hits.Select(hit => hit.Phrase.In(text)))).ShouldBe(["drained the node", "cluster|cluster"]);
        signs[0].Points.ShouldBeGreaterThan(signs[1].Points);
    }

    [Fact]
    public void The_kind_of_work_supports_what_is_spoken_of_where_something_was_done() =>
        Signs.Of(SomeWork.Postmortem("The cluster is large. We rolled back.")).Select(hit => hit.Basis).ShouldBe([HitBasis.Topic, HitBasis.Kind]);

    [Fact]
    public void The_kind_of_work_supports_nothing_where_nothing_was_done() =>
        Signs.Of(SomeWork.Postmortem("The cluster is large.")).ShouldHaveSingleItem().Basis.ShouldBe(HitBasis.Topic);

    [Fact]
    public void The_kind_of_work_adds_nothing_to_what_is_not_spoken_of() => Signs.Presence(SomeWork.Postmortem("We rolled back.")).ShouldBe(0);

    [Fact]
    public void Work_of_another_kind_is_not_supported() =>
        Signs.Of(SomeWork.Ticket("The cluster is large. We rolled back.")).ShouldHaveSingleItem().Basis.ShouldBe(HitBasis.Topic);
}
