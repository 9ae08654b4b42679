using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Work;

public sealed class CountedActTests
{
    [Fact]
    public void Each_quote_has_the_act_it_stands_for_and_the_strength_is_their_sum()
    {
        var item = SomeWork.Ticket("I restarted the broker. I restarted the broker of billing with help from Samuel. I led the recovery and restarted the broker.");

        var practice = Practice(item, "incident-response");

        practice.Acts.Select(act => act.Hit.Sentence).ShouldBe(practice.Quotes);
        practice.Strength.ShouldBe(TextReading.Combine(practice.Acts.Select(act => act.Hit.Strength)));
        practice.Acts.ShouldAllBe(act => act.Hit.Use == PracticeUse.Exercised && act.Hit.Reason == HitReason.Done);
    }

    [Theory]
    [InlineData("Jonas restarted the broker.", "Jonas", AttributedBy.Name)]
    [InlineData("Jonas Lindqvist saw it at noon. He restarted the broker.", "Jonas", AttributedBy.Pronoun)]
    [InlineData("Restarted the broker.", "Priya", AttributedBy.Owner)]
    [InlineData("I restarted the broker.", "Priya", AttributedBy.Owner)]
    public void It_knows_what_ties_it_to_the_person(string text, string name, AttributedBy by)
    {
        var act = SomeWork.Parts(SomeWork.Ticket(text)).Where(part => part.Name.StartsWith(name, StringComparison.Ordinal))
            .SelectMany(part => part.Practices).ShouldHaveSingleItem().Acts.ShouldHaveSingleItem();

        act.By.ShouldBe(by);
    }

    [Fact]
    public void Its_rung_is_the_sentences_own_above_the_scope_or_not()
    {
        var practice = Practice(SomeWork.Ticket("I led the recovery and restarted the broker.") with { StatedScope = Scope.Component }, "incident-response");

        practice.Rung.ShouldBe(Involvement.Owned);
        practice.Acts.ShouldHaveSingleItem().Rung.ShouldBe(Involvement.Led);
    }

    [Fact]
    public void The_name_of_a_role_alone_has_none() =>
        Practice(SomeWork.Incident("The queue was full.", (SomeWork.Jonas, ParticipantRole.Scribe)), "incident-response").Acts.ShouldBeEmpty();

    private static ExercisedPractice Practice(WorkItem item, string id) =>
        SomeWork.Parts(item).SelectMany(part => part.Practices).Single(practice => practice.Practice.Value == id);
}
