using System.Text.Json;
using CoachBot.Commands.Coach.Ask;
using CoachBot.Core.Evidence;
using CoachBot.Core.Questions;

namespace CoachBot.Tests.Commands.Coach;

/// <summary>A model's answer is kept sentence by sentence.</summary>
public sealed class AnswerReadingTests
{
    private const string Right = """{"text":"You rolled back release 12.","passages":[1]}""";
    private const string AlsoRight = """{"text":"There was no opportunity yet for Security Practices.","passages":[2]}""";
    private const string Wrong = """{"text":"You rolled back release 99.","passages":[1]}""";

    private static readonly IReadOnlyList<Passage> Passages =
    [
        new(PassageKind.Evidence, "I rolled back release 12.", "CHK-2, 5 Mar 2026", "/evidence why 1"),
        new(PassageKind.Report, "Security Practices: no opportunity yet.", "your level report", "/mylevel security"),
    ];

    private static readonly AnswerReading Reading = new(Passages, new()
    {
        Sources = [],
        Names = new NameIndex([]),
        Words = new(Passages.Select(passage => passage.Text)),
        MostLetters = 300,
        MostSentences = 1,
    });

    [Fact]
    public void What_holds_is_kept_with_the_places_of_its_passages()
    {
        var answer = Read($$"""{"sentences":[{{Right}},{{AlsoRight}}]}""").Answer.ShouldNotBeNull();

        answer.Sentences.Select(sentence => (sentence.Text, sentence.Cites[0])).ShouldBe([("You rolled back release 12.", 0), ("There was no opportunity yet for Security Practices.", 1)]);
    }

    [Fact]
    public void What_does_not_is_left_out_and_an_answer_that_is_half_wrong_is_none()
    {
        Read($$"""{"sentences":[{{Right}},{{Wrong}},{{AlsoRight}}]}""").Answer.ShouldNotBeNull().Sentences.Length.ShouldBe(2);
        Read($$"""{"sentences":[{{Right}},{{Wrong}}]}""").ShouldSatisfyAllConditions(read => read.Answer.ShouldBeNull(), read => read.Wrong.ShouldNotBeNull().ShouldContain("\"99\""));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"sentences":[]}""")]
    [InlineData("""{"sentences":{"text":"You rolled back release 12."}}""")]
    [InlineData("""{"sentences":["You rolled back release 12."]}""")]
    [InlineData("""{"sentences":[{"text":"You rolled back release 12."}]}""")]
    [InlineData("""{"sentences":[{"text":"You rolled back release 12.","passages":[]}]}""")]
    [InlineData("""{"sentences":[{"text":"You rolled back release 12.","passages":[0]}]}""")]
    [InlineData("""{"sentences":[{"text":"You rolled back release 12.","passages":[3]}]}""")]
    [InlineData("""{"sentences":[{"text":"You rolled back release 12.","passages":[1.5]}]}""")]
    [InlineData("""{"sentences":[{"text":"You rolled back release 12.","passages":["1"]}]}""")]
    [InlineData("""{"sentences":[{"text":"You rolled back release 12.","passages":[1,1,1,1,1,1]}]}""")]
    [InlineData("""{"sentences":[{"text":["You rolled back release 12."],"passages":[1]}]}""")]
    [InlineData("""{"sentences":[{"text":"You rolled back release 12.","passages":[99999999999]}]}""")]
    public void Another_shape_is_no_answer_and_what_is_wrong_is_said(string json) =>
        Read(json).ShouldSatisfyAllConditions(read => read.Answer.ShouldBeNull(), read => read.Wrong.ShouldNotBeNullOrWhiteSpace());

    [Fact]
    public void The_same_sentence_is_said_once() => Read($$"""{"sentences":[{{Right}},{{Right}},{{AlsoRight}}]}""").Answer.ShouldNotBeNull().Sentences.Length.ShouldBe(2);

    private static (ModelAnswer? Answer, string? Wrong) Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return (Reading.Read(document.RootElement, out var wrong), wrong);
    }
}
