using CoachBot.Packs;

namespace CoachBot.Tests.Packs;

public sealed class QuestionPackTests : IDisposable
{
    // Words that would assume how somebody does, or ask for a yes.
    private static readonly string[] Loaded = ["why did", "why have", "fail", "weak", "improve", "better than", "behind", "problem with you", "promot", "rating", "perform", "level"];
    private static readonly string[] Closed = ["Do ", "Did ", "Are ", "Is ", "Have ", "Has ", "Can ", "Will ", "Would ", "Should ", "Were ", "Was "];

    private readonly PackFixture _packs = new();

    public void Dispose() => _packs.Dispose();

    [Fact]
    public void Questions_are_read_in_the_order_of_their_ids()
    {
        _packs.With("questions/aim.yaml", "theme: aim\nabout: goal\nquestions:\n  - { id: zest, text: '{goal}: what next?' }\n  - { id: aim-with, text: 'Who could help with {goal}?' }\n");

        var questions = _packs.Folder.Load().Questions.Questions;

        questions.Select(question => (question.Id, question.IsOfGoal)).ShouldBe([("aim-with", true), ("talk-help", false), ("zest", true)]);
        questions[0].With("Alerting").ShouldBe("Who could help with Alerting?");
    }

    [Fact]
    public void Everything_wrong_with_the_questions_is_told_at_once()
    {
        _packs.With(PackFixture.Questions, """
            theme: chat
            about: goal
            questions:
              - { id: talk-help, text: What would help? }
              - { id: talk-help, text: "{name}: what about {goal}?" }
              - { id: talk-say, text: "Tell me about {goal}" }
            """);

        _packs.Problems().Select(problem => problem.Split("; found")[0].Split("; allowed")[0]).ShouldBe([
            "questions/talk.yaml:6:27 questions[2].text: wrong form",
            "questions/talk.yaml:1:8 theme: id that differs from the file's name",
            "questions/talk.yaml:4:28 questions[0].text: question about a goal that does not name it",
            "questions/talk.yaml:5:28 questions[1].text: mark that nothing is put in for",
            "questions/talk.yaml:5:11 questions[1].id: question id given twice",
            "questions/talk.yaml: no question for everybody",
        ]);
    }

    [Fact]
    public void A_goal_in_a_file_for_everybody_is_refused() =>
        _packs.Change(PackFixture.Questions, "What would help?", "'What helps with {goal}?'").Problems().ShouldHaveSingleItem()
            .ShouldBe("questions/talk.yaml:4:28 questions[0].text: mark that nothing is put in for; found 'What helps with {goal}?'; allowed: {goal}, in a file with about: goal. Take it out.");

    [Fact]
    public void A_folder_without_questions_is_refused()
    {
        Directory.Delete(Path.Combine(_packs.Path, "questions"), recursive: true);

        _packs.Problems().ShouldHaveSingleItem().ShouldEndWith("no questions. Add at least one pack in questions/.");
    }

    [Fact]
    public void The_shipped_questions_are_open_kind_and_assume_nothing()
    {
        var questions = new PackFolder().Load().Questions.Questions;

        questions.Count.ShouldBeGreaterThanOrEqualTo(40);
        questions.Count(question => question.IsOfGoal).ShouldBeGreaterThan(4);
        foreach (var question in questions)
        {
            Loaded.ShouldAllBe(word => !question.Text.Contains(word, StringComparison.OrdinalIgnoreCase), question.Text);
            Closed.ShouldAllBe(word => !question.Text.StartsWith(word, StringComparison.Ordinal), question.Text);
        }
    }
}
