using CoachBot.Core.Questions;

namespace CoachBot.Core.Tests.Questions;

public sealed class PassageIndexTests
{
    private static readonly PassageIndex Index = new(
    [
        Of("I coordinated the rollout of the checkout service.") with { AlsoAskedBy = "evidence March" },
        Of("I rotated the database password of the checkout service."),
        Of("I wrote the post-incident analysis, with the order of events and what the checkout service did.", "PM-31, 11 Feb 2026"),
        Of("You took command of an incident in which the service was slow."),
        Of("Whoever takes incident command splits the work."),
    ]);

    [Theory]
    [InlineData("which passwords did I rotate?", "rotated the database password")]
    [InlineData("rollouts", "coordinated the rollout")]
    [InlineData("what was in PM-31?", "post-incident analysis")]
    [InlineData("what was in 2026?", "post-incident analysis")]
    [InlineData("what did I do in march?", "coordinated the rollout")]
    [InlineData("incident command?", "takes incident command")]
    public void The_passage_that_says_most_of_what_is_asked_comes_first(string question, string expected) =>
        Index.Best(question, 3)[0].Text.ShouldContain(expected);

    [Theory]
    [InlineData("")]
    [InlineData("what is this about?")]
    [InlineData("how do I bake bread?")]
    [InlineData("checkout bread, butter, cheese and a bottle of red wine")]
    public void Nothing_is_found_where_little_of_what_is_asked_is_spoken_of(string question) => Index.Best(question, 3).ShouldBeEmpty();

    [Fact]
    public void The_same_words_are_found_once_and_no_more_than_asked_for()
    {
        var index = new PassageIndex([Of("I rotated a password."), Of("I rotated a password."), Of("I rotated a key, a password and more.")]);

        index.Best("password", 5).Count.ShouldBe(2);
        index.Best("password", 1).ShouldHaveSingleItem();
        new PassageIndex([]).Best("password", 1).ShouldBeEmpty();
    }

    [Fact]
    public void A_question_that_names_a_topic_is_about_it_whatever_else_it_says()
    {
        var index = new PassageIndex(
        [
            .. from topic in (string[])["Scripting", "Security", "Delivery", "Agile methods", "Collaboration", "Infrastructure"]
               select Of($"{topic}: two months are missing for the next level.") with { Topic = topic },
            Of("Monitoring and tuning: demonstrated up to owned, which the level asks for, and last seen in March.") with { Topic = "Monitoring and tuning" },
            Of("Nobody watches you: CoachBot is no monitoring of people.") with { AlsoAskedBy = "monitoring" },
        ]);

        index.Best("what is missing for my next level in monitoring?", 3)[0].Topic.ShouldBe("Monitoring and tuning");
        index.Best("monitoring", 3)[0].Topic.ShouldBe("Monitoring and tuning");
        index.Best("what is missing?", 3)[0].Topic.ShouldBe("Scripting");
    }

    [Fact]
    public void Of_equals_the_earlier_comes_first() =>
        new PassageIndex([Of("A password, rotated."), Of("The password, rotated.")]).Best("password", 2)[0].Text.ShouldBe("A password, rotated.");

    private static Passage Of(string text, string citation = "somewhere") => new(PassageKind.Evidence, text, citation, "/evidence");
}
