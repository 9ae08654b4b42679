namespace CoachBot.Core.Weekly;

/// <summary>A question that a manager may ask somebody. It assumes nothing about how they do.</summary>
/// <param name="Id">Kebab-case id, unique in the catalogue.</param>
/// <param name="Text">The question, one line. Of a goal where it holds <see cref="GoalMark"/>.</param>
public sealed record CoachingQuestion(string Id, string Text)
{
    /// <summary>What stands for the goal's name.</summary>
    public const string GoalMark = "{goal}";

    /// <summary>Whether it asks about a goal that somebody shares.</summary>
    public bool IsOfGoal => Text.Contains(GoalMark, StringComparison.Ordinal);

    /// <summary>The question as it is asked.</summary>
    /// <param name="goal">What the goal is called; unused by a question that is not of a goal.</param>
    public string With(string goal) => Text.Replace(GoalMark, goal, StringComparison.Ordinal);
}
