using System.Globalization;
using CoachBot.Core.People;

namespace CoachBot.Core.Weekly;

/// <summary>All coaching questions of a deployment.</summary>
/// <param name="Questions">In order of id; ids are unique, and at least one is not of a goal.</param>
public sealed record QuestionCatalogue(IReadOnlyList<CoachingQuestion> Questions)
{
    private const int WeeksBetweenGoals = 2;

    private readonly CoachingQuestion[] _general = [.. Questions.Where(question => !question.IsOfGoal)];
    private readonly CoachingQuestion[] _ofGoals = [.. Questions.Where(question => question.IsOfGoal)];

    /// <summary>
    /// The question of a week for somebody. It depends on nothing but the week, their id and the goal that they share: week
    /// by week the next one, none again before all had their turn. Of a goal every other week.
    /// </summary>
    /// <param name="person">Whom it is for.</param>
    /// <param name="week">The week.</param>
    /// <param name="goal">What the goal that they share is called; null for none.</param>
    public string For(PersonId person, IsoWeek week, string? goal)
    {
        var turn = StartOf(person) + week.Index;
        return goal is not null && _ofGoals.Length > 0 && turn % WeeksBetweenGoals == 0
            ? Nth(_ofGoals, turn / WeeksBetweenGoals).With(goal)
            : Nth(_general, turn).Text;
    }

    private static CoachingQuestion Nth(CoachingQuestion[] questions, int turn) => questions[((turn % questions.Length) + questions.Length) % questions.Length];

    // Two people of a team begin in different places.
    private static int StartOf(PersonId person) => int.Parse(StableHash.Of("question", person.Value)[..5], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
