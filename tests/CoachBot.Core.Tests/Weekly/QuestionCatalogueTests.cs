using CoachBot.Core.People;
using CoachBot.Core.Weekly;

namespace CoachBot.Core.Tests.Weekly;

public sealed class QuestionCatalogueTests
{
    private static readonly QuestionCatalogue Catalogue = new(
        [.. Enumerable.Range(1, 7).Select(number => new CoachingQuestion($"q{number}", $"What of {number}?")), new("aim", "{goal}: what next?"), new("aim-two", "{goal}: with whom?")]);

    private static readonly IsoWeek Week = new(2026, 30);

    [Fact]
    public void A_question_depends_on_the_week_and_the_person_alone() =>
        Catalogue.For(new("priya"), Week, null).ShouldBe(Catalogue.For(new("priya"), Week, null));

    [Fact]
    public void No_question_comes_again_before_all_had_their_turn()
    {
        foreach (var person in new[] { "priya", "mei", "tomas" })
        {
            Asked(person, 7, null).Distinct().Count().ShouldBe(7);
        }
    }

    [Fact]
    public void People_begin_in_different_places() =>
        Enumerable.Range(0, 40).Select(number => Catalogue.For(new($"p{number}"), Week, null)).Distinct().Count().ShouldBe(7);

    [Fact]
    public void A_shared_goal_is_asked_about_every_other_week()
    {
        var asked = Asked("priya", 8, "Alerting");

        asked.Count(text => text.StartsWith("Alerting: ", StringComparison.Ordinal)).ShouldBe(4);
        asked.Zip(asked.Skip(1)).ShouldAllBe(pair => pair.First.StartsWith("Alerting", StringComparison.Ordinal) != pair.Second.StartsWith("Alerting", StringComparison.Ordinal));
    }

    [Fact]
    public void A_goal_in_a_catalogue_without_questions_of_goals_changes_nothing()
    {
        var plain = new QuestionCatalogue([new("one", "What now?")]);

        Enumerable.Range(0, 4).Select(weeks => plain.For(new("priya"), Week.Plus(weeks), "Alerting")).ShouldAllBe(text => text == "What now?");
    }

    [Fact]
    public void Weeks_before_1970_have_questions_too() => Catalogue.For(new PersonId("priya"), new(1066, 41), null).ShouldEndWith("?");

    private static List<string> Asked(string person, int weeks, string? goal) => [.. Enumerable.Range(0, weeks).Select(after => Catalogue.For(new(person), Week.Plus(after), goal))];
}
