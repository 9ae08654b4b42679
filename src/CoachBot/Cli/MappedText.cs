using System.Globalization;
using System.Text;

namespace CoachBot.Cli;

/// <summary><c>map</c> for people.</summary>
internal static class MappedText
{
    public static string Of(MappedWork work, string title)
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"{work.Id}  {title}");
        foreach (var competency in work.Competencies)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {competency.Strength:0.00}  {competency.Framework}/{competency.Competency}  ({string.Join(", ", competency.Practices)})");
        }

        foreach (var practice in work.Practices)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {practice.Use} {practice.Practice} {practice.Strength:0.00}");
            foreach (var quote in practice.Quotes)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"      “{quote}”");
            }
        }

        foreach (var part in work.Contributions)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {part.Person}: {part.Role}, {part.Involvement}");
        }

        return work.Practices.Count == 0 ? text.AppendLine("  nothing found").ToString() : text.ToString();
    }
}
