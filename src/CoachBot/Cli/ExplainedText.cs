using System.Globalization;
using System.Text;
using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Cli;

/// <summary><c>map --explain</c>: what fired, why it counted or not, and the sum.</summary>
internal static class ExplainedText
{
    private const int SignsShown = 6;

    public static string Of(WorkItem item, TextReading reading, IReadOnlyList<Framework> frameworks)
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"{item.Key.ExternalId}  {item.Title}");
        AddCompetencies(text, item, reading.Presences(), frameworks);
        AddActs(text, item, reading);
        return reading.Hits.IsEmpty ? text.AppendLine("  nothing found").ToString() : text.ToString();
    }

    private static void AddCompetencies(StringBuilder text, WorkItem item, IReadOnlyList<PracticePresence> presences, IReadOnlyList<Framework> frameworks)
    {
        foreach (var framework in frameworks)
        {
            foreach (var finding in CompetencyFinding.Of(framework, presences))
            {
                text.AppendLine().AppendLine(CultureInfo.InvariantCulture,
                    $"{framework.Id}/{finding.Competency}  {finding.Strength:0.00}  {(finding.Strength >= CompetencyFinding.Shown ? "shown" : "too weak to show")}: {finding.Points:0.00} points of {finding.PointsNeeded:0.00} needed");
                foreach (var part in finding.Parts.Where(part => part.Points >= CompetencyPart.Least))
                {
                    text.AppendLine(CultureInfo.InvariantCulture, $"  {part.Points,5:0.00}  {part.Presence.Practice} (weight {part.Weight}, presence {part.Presence.Points:0.00} of {PracticePresence.MostPoints})");
                    AddSigns(text, item, part.Presence);
                }
            }
        }
    }

    private static void AddSigns(StringBuilder text, WorkItem item, PracticePresence presence)
    {
        foreach (var sign in presence.Signs.Take(SignsShown))
        {
            var hit = sign.Hits[0];
            var times = sign.Hits.Length > 1 ? $" ×{sign.Hits.Length}" : "";
            text.AppendLine(CultureInfo.InvariantCulture, $"           {sign.Points:0.00}  {ExplainedHit.BasisOf(hit)}{times}: “{ExplainedHit.Line(hit.Phrase.In(item.Text))}” in “{ExplainedHit.Line(hit.Sentence.In(item.Text))}”");
        }

        if (presence.Signs.Length > SignsShown)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"           {presence.Signs.Skip(SignsShown).Sum(sign => sign.Points):0.00}  {presence.Signs.Length - SignsShown} more signs");
        }
    }

    private static void AddActs(StringBuilder text, WorkItem item, TextReading reading)
    {
        var acts = reading.Hits.Where(hit => hit.Reason != HitReason.NotTold || hit.Use != PracticeUse.Mentioned).ToList();
        if (acts.Count == 0)
        {
            return;
        }

        text.AppendLine().AppendLine("What the sentences tell of practices; only what was exercised becomes evidence");
        foreach (var hit in acts)
        {
            text.AppendLine(CultureInfo.InvariantCulture,
                $"  {EnumText.Of(hit.Use)} {hit.Practice} {hit.Strength:0.00} ({EnumText.Of(hit.Section)}): {ExplainedHit.ReasonOf(hit.Reason)}: “{ExplainedHit.Line(hit.Phrase.In(item.Text))}” in “{ExplainedHit.Line(hit.Sentence.In(item.Text))}”");
        }
    }
}
