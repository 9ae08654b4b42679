using System.Globalization;
using System.Text;
using CoachBot.Core;
using CoachBot.Core.Frameworks;
using CoachBot.Packs;

namespace CoachBot.Cli;

/// <summary>A framework for people: who its levels are for, and what each asks of each competency.</summary>
internal static class FrameworkText
{
    public static string Of(Framework framework)
    {
        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"{framework.Id}: {framework.Title}")
            .AppendLine(CultureInfo.InvariantCulture, $"Source: {framework.Source}");
        if (InterpretedParts.Of(framework) is { } interpreted)
        {
            text.AppendLine(interpreted);
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"Levels: {string.Join(", ", framework.Levels.Select(level => level.Title))}");
        if (framework.Tracks.Count > 0)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"Tracks: {string.Join(", ", framework.Tracks)}");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"Scale, with the rung of evidence that shows each step: {string.Join(", ", framework.Scale.Select(step => $"{step.Title} ({EnumText.Of(step.Rung)})"))}");
        foreach (var level in framework.Levels)
        {
            AddLevel(
                text, level, [.. framework.Profile.Dimensions.Where(dimension => dimension.Level == level.Id)],
                [.. framework.LevelNotes.Where(note => note.Level == level.Id)]);
        }

        foreach (var competency in framework.Competencies)
        {
            text.AppendLine().AppendLine(HeadOf(competency)).AppendLine(CultureInfo.InvariantCulture, $"  {competency.Description}");
            foreach (var own in competency.TrackTitles.Where(own => own.Title != competency.Title))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  On the {own.Track} track: {own.Title}");
            }

            AddExpectations(text, framework, competency);
            if (competency.Practices.Count > 0)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  Fed by: {string.Join(", ", competency.Practices.Select(link => $"{link.Practice} ({link.Weight}{(link.IsProposed ? ", proposed" : "")})"))}");
            }
        }

        ProfileText.Add(text, framework.Profile);
        ProfileText.AddComponents(text, framework);
        return text.ToString().TrimEnd();
    }

    private static void AddLevel(StringBuilder text, Level level, IReadOnlyList<Dimension> dimensions, IReadOnlyList<LevelNote> notes)
    {
        if (level.Description is null && dimensions.Count == 0 && notes.Count == 0)
        {
            return;
        }

        text.AppendLine().AppendLine(level.Title);
        if (level.Description is { } description)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {description}");
        }

        foreach (var dimension in dimensions)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {dimension.Name}: {dimension.Value}");
        }

        foreach (var note in notes)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  - {note.Title}{InTrack(note.Track)}");
        }
    }

    // What several rows say in the same words is said once.
    private static void AddExpectations(StringBuilder text, Framework framework, Competency competency)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var expectation in competency.Expectations)
        {
            var level = framework.Levels.First(level => level.Id == expectation.Level);
            var who = $"{level.Title}{InTrack(expectation.Track)}";
            var descriptor = expectation.Descriptor ?? "";
            var before = said.GetValueOrDefault(descriptor);
            text.AppendLine(CultureInfo.InvariantCulture, $"  {who}: {StepOf(framework, level, expectation.Proficiency)}{(before is null ? "" : $", as for {before}")}");
            if (before is null && descriptor.Length > 0)
            {
                said.Add(descriptor, who);
                text.AppendLine(CultureInfo.InvariantCulture, $"      {descriptor}");
            }
        }
    }

    // Where the levels are the scale, the step's title would only say the level again; so would "1 of 1".
    private static string StepOf(Framework framework, Level level, Proficiency step) =>
        framework.Scale.Count == 1 ? $"{EnumText.Of(step.Rung)}, the one step there is"
        : step.Id == level.Id ? $"{step.Order} of {framework.Scale.Count}" : $"{step.Title} ({step.Order} of {framework.Scale.Count})";

    private static string HeadOf(Competency competency)
    {
        var marks = string.Join(", ", new[] { competency.Kind, competency.IsCore ? "core" : null, competency.IsTeamFigure ? ProfileText.TeamFigure : null }.OfType<string>());
        return marks.Length == 0 ? competency.Title : $"{competency.Title} ({marks})";
    }

    private static string InTrack(string? track) => track is null ? "" : $" ({track})";
}
