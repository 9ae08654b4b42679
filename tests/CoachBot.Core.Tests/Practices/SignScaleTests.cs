using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Practices;

public sealed class SignScaleTests
{
    [Fact]
    public void In_a_report_what_was_changed_adds_more_than_what_is_told_of_and_that_more_than_a_mention()
    {
        var changed = InReport("We moved the cluster.", HitBasis.ChangedTopic);
        var told = InReport("The cluster failed again.", HitBasis.ToldTopic);
        var mentioned = InReport("The cluster is large.", HitBasis.Topic);

        changed.ShouldBeGreaterThan(told);
        told.ShouldBeGreaterThan(mentioned);
        mentioned.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_deed_adds_more_than_a_plan_of_it_and_that_more_than_any_subject()
    {
        var done = InReport("We drained the node.", HitBasis.Act);
        var planned = InReport("We will drain the node.", HitBasis.Act);

        done.ShouldBeGreaterThan(planned);
        planned.ShouldBeGreaterThan(InReport("We moved the cluster.", HitBasis.ChangedTopic));
    }

    [Theory]
    [InlineData("We moved the {0}.", HitBasis.ChangedTopic)]
    [InlineData("The {0} failed again.", HitBasis.ToldTopic)]
    [InlineData("The {0} is large.", HitBasis.Topic)]
    public void A_hint_adds_a_fifth_of_what_a_topic_does(string sentence, HitBasis basis)
    {
        static string With(string sentence, string word) => sentence.Replace("{0}", word, StringComparison.Ordinal);

        InReport(With(sentence, "pod"), basis).ShouldBe(InReport(With(sentence, "cluster"), basis) / 5, 1e-9);
    }

    [Theory]
    [InlineData("There was no cluster.")]
    [InlineData("We did not drain the node.")]
    public void What_was_lacking_adds_nothing(string sentence)
    {
        var hit = Signs.Of(SomeWork.Ticket(sentence)).ShouldHaveSingleItem();

        (hit.Use, hit.Points).ShouldBe((PracticeUse.Lacking, 0));
        Signs.Presence(SomeWork.Ticket(sentence)).ShouldBe(0);
    }

    [Fact]
    public void The_title_of_a_ticket_adds_more_than_its_body()
    {
        var hits = Signs.Of(SomeWork.Titled("Cluster of the search team", "The cluster is large."));

        hits.Select(hit => hit.Basis).ShouldBe([HitBasis.TitleTopic, HitBasis.Topic]);
        hits[0].Points.ShouldBeGreaterThan(hits[1].Points);
    }

    [Fact]
    public void A_mention_in_a_ticket_adds_more_than_one_in_a_report() =>
        Signs.Of(SomeWork.Ticket("The cluster is large.")).Single().Points.ShouldBeGreaterThan(InReport("The cluster is large.", HitBasis.Topic));

    [Fact]
    public void What_a_report_plans_adds_more_among_its_follow_ups() =>
        InReport("We will move the cluster.", HitBasis.PlannedTopic, SectionRole.FollowUps)
            .ShouldBeGreaterThan(InReport("We will move the cluster.", HitBasis.PlannedTopic));

    private static double InReport(string sentence, HitBasis basis, SectionRole role = SectionRole.Body)
    {
        var hit = Signs.Of(SomeWork.Postmortem(sentence, role)).Single(hit => hit.Basis != HitBasis.Kind);
        hit.Basis.ShouldBe(basis);
        return hit.Points;
    }
}
