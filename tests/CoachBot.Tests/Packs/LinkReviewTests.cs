using CoachBot.Core;
using CoachBot.Core.Frameworks;
using CoachBot.Packs;
using CoachBot.Tests.Packs.Matrix;

namespace CoachBot.Tests.Packs;

public sealed class LinkReviewTests
{
    private static readonly FrameworkDocument Imported = DocumentOf(MatrixFixture.Yaml("ladder.csv", """
        Skill,Junior,Senior
        Delivery pipelines,Changes a pipeline.,Builds pipelines and rolls out in steps.
        Observability,Adds dashboards.,Designs alerts and metrics.
        Empathy,Listens.,Mediates.
        """));

    [Fact]
    public void Accepting_a_competency_takes_the_mark_off_its_links_and_no_others()
    {
        var reviewed = Review(accepted: ["delivery-pipelines"]);

        reviewed.Competencies[0].Practices.ShouldAllBe(link => !link.IsProposed);
        reviewed.Competencies[1].Practices.ShouldAllBe(link => link.IsProposed);
        reviewed.Competencies[0].Practices.Select(link => (link.Practice, link.Weight)).ShouldBe(Imported.Read().Competencies[0].Practices.Select(link => (link.Practice, link.Weight)));
    }

    [Fact]
    public void A_rejected_link_is_gone_and_a_given_one_is_there_and_reviewed()
    {
        var reviewed = Review(rejected: [("observability", "observability")], weights: new() { [("observability", "alerting")] = 70, [("empathy", "knowledge-sharing")] = 50 });

        reviewed.Competencies[1].Practices.Select(link => (link.Practice.Value, link.Weight, link.IsProposed)).ShouldContain(("alerting", 70, false));
        reviewed.Competencies[1].Practices.ShouldNotContain(link => link.Practice.Value == "observability");
        reviewed.Competencies[2].Practices.ShouldBe([new PracticeLink(new("knowledge-sharing"), 50)]);
    }

    [Fact]
    public void Everything_but_the_links_stays()
    {
        var reviewed = Review(accepted: ["empathy"]);
        var before = Imported.Read();

        reviewed.Levels.ShouldBe(before.Levels);
        reviewed.Scale.ShouldBe(before.Scale);
        reviewed.Competencies.SelectMany(competency => competency.Expectations).ShouldBe(before.Competencies.SelectMany(competency => competency.Expectations));
        reviewed.Title.ShouldBe(before.Title);
        reviewed.Source.ShouldBe(before.Source);
    }

    [Fact]
    public void Every_decision_about_something_that_is_not_there_is_told_at_once() =>
        Should.Throw<RefusedException>(() => Review(accepted: ["empaty"], rejected: [("observability", "prototyping")], weights: new() { [("observability", "alertin")] = 500 }))
            .Problems.Select(problem => problem.ToString()).ShouldBe([
                "framework review: no such competency; found empaty; allowed: delivery-pipelines, observability, empathy. Did you mean 'empathy'?",
                $"framework review: no such link of observability; found prototyping; allowed: {string.Join(", ", Imported.Read().Competencies[1].Practices.Select(link => link.Practice.Value))}.",
                "framework review: no such practice; found alertin. Did you mean 'alerting'?",
                "observability/alertin: weight out of range; found 500; allowed: 1 to 100. Give it in hundredths.",
            ]);

    [Fact]
    public void Links_too_light_to_reach_together_are_refused() =>
        Should.Throw<RefusedException>(() => Review(weights: new() { [("empathy", "knowledge-sharing")] = 20 })).Problems.ShouldHaveSingleItem()
            .What.ShouldStartWith("competency that no evidence can reach");

    private static Framework Review(
        IReadOnlyCollection<string>? accepted = null, IReadOnlyCollection<(string, string)>? rejected = null, Dictionary<(string, string), int>? weights = null) =>
        new LinkReview(accepted ?? [], rejected ?? [], weights ?? []).ApplyTo(Imported, ReadExamples.Library.Practices).Read();

    private static FrameworkDocument DocumentOf(string yaml) => FrameworkDocument.Of(PackFile.Of("ladder.yaml", "ladder", System.Text.Encoding.UTF8.GetBytes(yaml), []));
}
