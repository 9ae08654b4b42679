using CoachBot.Core.Frameworks;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Frameworks;

public sealed class CompetencyFindingTests
{
    private static readonly Competency Operations = Some.Competency(("alerting", 100), ("observability", 25));

    [Theory]
    [InlineData("alerting", PracticeUse.Exercised, 0.8)]
    [InlineData("alerting", PracticeUse.Planned, 0.68)]
    [InlineData("observability", PracticeUse.Exercised, 0.4)]
    public void A_deed_counts_by_its_weight_and_a_plan_for_less(string practice, PracticeUse use, double strength) =>
        Find(Hit(practice, use)).ShouldHaveSingleItem().Strength.ShouldBe(strength);

    [Theory]
    [InlineData("alerting", PracticeUse.Lacking)]
    [InlineData("alerting", PracticeUse.Mentioned)]
    [InlineData("prototyping", PracticeUse.Exercised)]
    public void What_was_lacking_or_only_mentioned_or_feeds_nothing_shows_nothing(string practice, PracticeUse use) => Find(Hit(practice, use)).ShouldBeEmpty();

    [Fact]
    public void Practices_strengthen_each_other_the_strongest_first()
    {
        var finding = Find(Hit("observability", PracticeUse.Exercised, at: 20), Hit("alerting", PracticeUse.Exercised)).ShouldHaveSingleItem();

        finding.Strength.ShouldBe(0.88);
        finding.Practices.Select(practice => practice.Value).ShouldBe(["alerting", "observability"]);
        finding.Quotes.ShouldBe([new(0, 5), new(20, 5)]);
    }

    private static IReadOnlyList<CompetencyFinding> Find(params PracticeHit[] hits) => CompetencyFinding.Of(Some.Framework(Operations), hits);

    private static PracticeHit Hit(string practice, PracticeUse use, int at = 0) => new(new(practice), use, 0.8, [new TextSpan(at, 5)]);
}
