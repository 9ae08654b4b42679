using System.Globalization;
using System.Text;
using CoachBot.Core.Frameworks;

namespace CoachBot.Cli;

/// <summary>A framework for people: who its levels are for, and what each asks of each competency.</summary>
internal static class FrameworkText
{
    public static string Of(Framework framework)
    {
        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"{framework.Id}: {framework.Title}")
            .AppendLine(CultureInfo.InvariantCulture, $"Source: {framework.Source}")
            .AppendLine(CultureInfo.InvariantCulture, $"This project's reading: {string.Join(", ", framework.Interpretation)}");
        foreach (var level in framework.Levels)
        {
            AddLevel(text, level, [.. framework.LevelNotes.Where(note => note.Level == level.Id)]);
        }

        foreach (var competency in framework.Competencies)
        {
            text.AppendLine().AppendLine(HeadOf(competency)).AppendLine(CultureInfo.InvariantCulture, $"  {competency.Description}");
            foreach (var expectation in competency.Expectations)
            {
                var level = framework.Levels.First(level => level.Id == expectation.Level);
                text.AppendLine(CultureInfo.InvariantCulture, $"  {level.Title}{InTrack(expectation.Track)}: {StepOf(framework, level, expectation.Proficiency)}")
                    .AppendLine(CultureInfo.InvariantCulture, $"      {expectation.Descriptor}");
            }
        }

        return text.ToString().TrimEnd();
    }

    private static void AddLevel(StringBuilder text, Level level, IReadOnlyList<LevelNote> notes)
    {
        if (level.Description is null && notes.Count == 0)
        {
            return;
        }

        text.AppendLine().AppendLine(level.Title);
        if (level.Description is { } description)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {description}");
        }

        foreach (var note in notes)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  - {note.Title}{InTrack(note.Track)}");
        }
    }

    // Where the levels are the scale, the step's title would only say the level again.
    private static string StepOf(Framework framework, Level level, Proficiency step) =>
        step.Id == level.Id ? $"{step.Order} of {framework.Scale.Count}" : $"{step.Title} ({step.Order} of {framework.Scale.Count})";

    private static string HeadOf(Competency competency)
    {
        var marks = string.Join(", ", new[] { competency.Kind, competency.IsCore ? "core" : null }.OfType<string>());
        return marks.Length == 0 ? competency.Title : $"{competency.Title} ({marks})";
    }

    private static string InTrack(string? track) => track is null ? "" : $" ({track})";
}
