using CoachBot.Core.Frameworks;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Frameworks;

public sealed class CompetencyFindingTests
{
    private static readonly Competency Operations = Some.Competency(("alerting", 100), ("observability", 50));

    [Fact]
    public void What_is_plainly_told_of_the_heart_of_a_competency_shows_it() => StrengthOf(Presence("alerting", 1.4)).ShouldBeGreaterThan(CompetencyFinding.Shown);

    [Fact]
    public void A_link_of_half_the_weight_adds_half_the_points()
    {
        static double Points(string practice) => Find(Presence(practice, 1.5)).Single().Points;

        Points("observability").ShouldBe(Points("alerting") / 2, 0.001);
    }

    [Fact]
    public void What_feeds_nothing_or_is_hardly_there_shows_nothing()
    {
        Find(Presence("prototyping", 3)).ShouldBeEmpty();
        Find(Presence("alerting", 0.05)).ShouldBeEmpty();
        Find().ShouldBeEmpty();
    }

    [Fact]
    public void Practices_add_up_the_strongest_first()
    {
        var finding = Find(Presence("observability", 1, at: 20), Presence("alerting", 1)).ShouldHaveSingleItem();

        finding.Parts.Select(part => part.Presence.Practice.Value).ShouldBe(["alerting", "observability"]);
        finding.Points.ShouldBe(finding.Parts.Sum(part => part.Points));
        finding.Quotes.ShouldBe([new(0, 5), new(20, 5)]);
    }

    [Fact]
    public void Files_and_the_kind_of_work_are_no_quotes_and_show_nothing_by_themselves()
    {
        Find(Presence("alerting", 3, basis: HitBasis.File)).ShouldBeEmpty();
        Find(Presence("alerting", 3, basis: HitBasis.Kind)).ShouldBeEmpty();
    }

    [Fact]
    public void A_text_that_is_plainly_about_something_else_must_say_more()
    {
        var weak = Presence("alerting", 1.1);
        var framework = Some.Framework(Some.CompetencyOf("operations", ("alerting", 100)), Some.CompetencyOf("security", ("access-control", 100)));

        double Weak(params PracticePresence[] more) => CompetencyFinding.Of(framework, [weak, .. more]).Single(finding => finding.Competency.Value == "operations").Strength;

        Weak(Presence("access-control", 3)).ShouldBeLessThan(Weak());
    }

    private static double StrengthOf(params PracticePresence[] presences) => Find(presences).Single().Strength;

    private static IReadOnlyList<CompetencyFinding> Find(params PracticePresence[] presences) => CompetencyFinding.Of(Some.Framework(Operations), presences);

    private static PracticePresence Presence(string practice, double points, int at = 0, HitBasis basis = HitBasis.Act)
    {
        var span = new TextSpan(at, 5);
        var hit = new SentenceHit(new(practice), PracticeUse.Exercised, 0.65, span, span, at, basis, SectionRole.Body) { Points = points };
        return new(new(practice), points, [new PresenceSign(points, [hit])]);
    }
}
