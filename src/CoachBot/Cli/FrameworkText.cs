using System.Globalization;
using System.Text;
using CoachBot.Core.Frameworks;

namespace CoachBot.Cli;

/// <summary>A framework for people: what each level asks of each competency.</summary>
internal static class FrameworkText
{
    public static string Of(Framework framework)
    {
        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"{framework.Id}: {framework.Title}")
            .AppendLine(CultureInfo.InvariantCulture, $"Source: {framework.Source}")
            .AppendLine(CultureInfo.InvariantCulture, $"This project's reading: {string.Join(", ", framework.Interpretation)}");
        foreach (var competency in framework.Competencies)
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{competency.Title} ({competency.Kind}{(competency.IsCore ? ", core" : "")})")
                .AppendLine(CultureInfo.InvariantCulture, $"  {competency.Description}");
            foreach (var expectation in competency.Expectations)
            {
                var level = framework.Levels.First(level => level.Id == expectation.Level);
                text.AppendLine(CultureInfo.InvariantCulture, $"  {level.Title}{(expectation.Track is null ? "" : $" ({expectation.Track})")}: {expectation.Proficiency.Title} ({expectation.Proficiency.Order} of {framework.Scale.Count})")
                    .AppendLine(CultureInfo.InvariantCulture, $"      {expectation.Descriptor}");
            }
        }

        return text.ToString().TrimEnd();
    }
}
