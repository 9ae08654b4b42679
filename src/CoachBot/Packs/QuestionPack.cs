using CoachBot.Core;
using CoachBot.Core.Weekly;
using CoachBot.Packs.Schema;
using CoachBot.Packs.Yaml;

namespace CoachBot.Packs;

/// <summary>Reads <c>questions/&lt;theme&gt;.yaml</c>.</summary>
internal static class QuestionPack
{
    public const string AboutWork = "work";
    public const string AboutGoal = "goal";

    public static IEnumerable<Problem> Check(PackFile file) =>
        file.Root is null
            ? []
            : SchemaValidator.Check(file.Root, ShippedSchemas.Questions)
                .Concat(PackChecks.IdIsName(file, "theme"))
                .Concat(SteeringChecks.Check(file.Root))
                .Concat(Marks(file.Root));

    /// <summary>The questions of a file without problems.</summary>
    public static IEnumerable<CoachingQuestion> Read(PackNode root) =>
        root.List("questions").Select(question => new CoachingQuestion(question.Text("id"), question.Text("text")));

    // A mark that nothing is put in for would be read aloud.
    private static IEnumerable<Problem> Marks(PackNode root)
    {
        var isOfGoal = root.Text("about") == AboutGoal;
        foreach (var text in root.List("questions").Select(question => question.TextNode("text")).OfType<PackScalar>())
        {
            var rest = text.Value.Replace(CoachingQuestion.GoalMark, "", StringComparison.Ordinal);
            if (isOfGoal && rest.Length == text.Value.Length)
            {
                yield return text.Refuse("question about a goal that does not name it", text.Shown, "", $"Write {CoachingQuestion.GoalMark} where the goal's name belongs, or about: {AboutWork}");
            }

            if (rest.Contains('{', StringComparison.Ordinal) || rest.Contains('}', StringComparison.Ordinal) || (!isOfGoal && rest.Length != text.Value.Length))
            {
                yield return text.Refuse("mark that nothing is put in for", text.Shown, $"{CoachingQuestion.GoalMark}, in a file with about: {AboutGoal}", "Take it out");
            }
        }
    }
}
