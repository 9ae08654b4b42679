using System.Globalization;
using System.Text;
using CoachBot.Core;
using CoachBot.Core.Frameworks;
using CoachBot.Packs;

namespace CoachBot.Cli;

/// <summary>A crosswalk for people, and as JSON.</summary>
internal static class CrosswalkText
{
    public static string Of(Crosswalk crosswalk)
    {
        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"{crosswalk.From.Id} -> {crosswalk.To.Id}: what corresponds to what, by the practices that feed both")
            .AppendLine("An interpretation, not the frameworks' own word; the same evidence is read in both, and no row of it changes.");
        foreach (var framework in new[] { crosswalk.From, crosswalk.To })
        {
            if (InterpretedParts.Of(framework) is { } interpreted)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{framework.Id}: {char.ToLowerInvariant(interpreted[0])}{interpreted[1..]}");
            }
        }

        foreach (var row in crosswalk.Rows)
        {
            text.AppendLine().AppendLine(row.Competency.Title);
            foreach (var found in row.Equivalents)
            {
                text.AppendLine(CultureInfo.InvariantCulture,
                    $"  {(found.IsLargely ? "largely" : "partly"),-7}  {found.Competency.Title} ({found.Share} %: {string.Join(", ", found.Practices)})");
            }

            if (row.Equivalents.Count == 0)
            {
                text.AppendLine("  no equivalent");
            }
        }

        text.AppendLine().AppendLine("Steps that the same rung shows");
        foreach (var step in crosswalk.Steps)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {EnumText.Of(step.Rung),-10}  {step.From?.Title ?? "no step"} = {step.To?.Title ?? "no step"}");
        }

        return text.ToString().TrimEnd();
    }

    public static object Json(Crosswalk crosswalk) => new
    {
        From = crosswalk.From.Id,
        To = crosswalk.To.Id,
        Competencies = crosswalk.Rows.Select(row => new
        {
            Competency = row.Competency.Id.Value,
            Equivalents = row.Equivalents.Select(found => new
            {
                Competency = found.Competency.Id.Value,
                Degree = found.IsLargely ? "largely" : "partly",
                found.Share,
                Practices = found.Practices.Select(practice => practice.Value),
            }),
        }),
        Steps = crosswalk.Steps.Select(step => new { Rung = EnumText.Of(step.Rung), From = step.From?.Id, To = step.To?.Id }),
    };
}
