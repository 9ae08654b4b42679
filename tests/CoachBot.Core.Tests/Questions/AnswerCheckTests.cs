using System.Collections.Immutable;
using CoachBot.Core.Evidence;
using CoachBot.Core.Narration;
using CoachBot.Core.Questions;

namespace CoachBot.Core.Tests.Questions;

public sealed class AnswerCheckTests
{
    private static readonly IReadOnlyList<Passage> Passages =
    [
        new(PassageKind.Evidence, "I rolled back release 12 with Mei.", "CHK-2, 5 Mar 2026; #1, Release rollback, owned, confirmed", "/evidence why 1"),
        new(PassageKind.Report, "Security Practices: no opportunity yet; Mid-Level asks for Proficient (3 of 5); working toward owned, missing: one of three months.", "your level report", "/mylevel security"),
        new(PassageKind.Report, "Agile Methodologies: in progress; demonstrated up to supported; working toward executed, missing: two pieces.", "your level report", "/mylevel agile"),
        new(PassageKind.Evidence, "I wrote the script.", "CHK-3, 6 Mar 2026; #2, Task automation, owned, proposed, waits for your look", "/evidence why 2"),
    ];

    private static readonly NarrationBounds Bounds = new()
    {
        Sources = [],
        Names = new NameIndex(["Mei Tanaka", "Priya Raman"]),
        Words = new([.. Passages.Select(passage => passage.Text), "That shows the rest of it in the evidence that you have; nothing is there for the other, and it is still asked for."]),
        MostLetters = 200,
        MostSentences = 1,
    };

    [Theory]
    [InlineData("You rolled back release 12, with Mei.", 0)]
    [InlineData("Release rollback is confirmed at owned, in CHK-2.", 0)]
    [InlineData("Your evidence says \"rolled back release 12\".", 0)]
    [InlineData("For Security Practices there was no opportunity yet.", 1)]
    [InlineData("Mid-Level asks for Proficient, and one of three months is missing.", 1)]
    [InlineData("In Agile Methodologies you demonstrated supported, and work toward executed.", 2)]
    public void A_sentence_that_says_what_its_passage_says_is_shown(string text, int cited) => WrongOf(text, cited).ShouldBeNull();

    [Theory]
    [InlineData("You rolled back release 12, with it all.", "does not stand", 1)]
    [InlineData("You rolled back release 13, with Mei.", "13", 0)]
    [InlineData("Priya rolled back release 12, with Mei.", "name", 0)]
    [InlineData("You did not roll back release 12 with Mei.", "deny", 0)]
    [InlineData("You rolled back the whole organisation, its people and its offices.", "what its passages say", 0)]
    [InlineData("Your evidence says \"I rolled back everything\".", "literal", 0)]
    [InlineData("Release rollback is confirmed at led, in CHK-2.", "levels", 0)]
    [InlineData("In Agile Methodologies you demonstrated executed.", "together", 2)]
    [InlineData("The task automation of your script is confirmed.", "levels", 3)]
    [InlineData("Release 12 was rolled back. So it was.", "1 sentence", 0)]
    [InlineData("You rolled back release 12.", "cite", -1)]
    [InlineData("You rolled back release 12.", "cite", 4)]
    public void What_its_passage_does_not_say_is_not(string text, string expected, int cited) => WrongOf(text, cited).ShouldNotBeNull().ShouldContain(expected);

    [Fact]
    public void A_sentence_without_a_passage_is_not_shown()
    {
        AnswerCheck.Wrong(new("You rolled back release 12.", []), Passages, Bounds).ShouldNotBeNull();
        AnswerCheck.Wrong(new("You rolled back release 12.", default), Passages, Bounds).ShouldNotBeNull();
    }

    private static string? WrongOf(string text, int cited) => AnswerCheck.Wrong(new(text, ImmutableArray.Create(cited)), Passages, Bounds);
}
