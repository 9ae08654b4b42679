using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Findings;

/// <summary>What a text says of practices when findings are taken for acts that it tells: for measuring documents, never for evidence.</summary>
public static class FoundReading
{
    /// <summary>The findings alone; the rules' own hits are left out.</summary>
    /// <param name="item">The work item.</param>
    /// <param name="reading">What the rules made of it.</param>
    /// <param name="findings">What was found besides, checked against that reading.</param>
    public static TextReading Alone(WorkItem item, TextReading reading, IEnumerable<Finding> findings) => reading with { Hits = [.. Hits(item, reading, findings)] };

    /// <summary>The rules' hits, and the findings of practices that the rules do not see exercised in the text.</summary>
    /// <param name="item">The work item.</param>
    /// <param name="reading">What the rules made of it.</param>
    /// <param name="findings">What was found besides, checked against that reading.</param>
    public static TextReading Merged(WorkItem item, TextReading reading, IEnumerable<Finding> findings)
    {
        var exercised = reading.Hits.Where(hit => hit.Use == PracticeUse.Exercised).Select(hit => hit.Practice).ToHashSet();
        return reading with { Hits = [.. reading.Hits, .. Hits(item, reading, findings.Where(finding => !exercised.Contains(finding.Practice)))] };
    }

    private static IEnumerable<SentenceHit> Hits(WorkItem item, TextReading reading, IEnumerable<Finding> findings)
    {
        var scale = new SignScale(item.Kind, EditorialTitle.IsOf(item, reading.Sentences));
        return
            from finding in findings.DistinctBy(finding => (finding.Practice, finding.Quote))
            join sentence in reading.Sentences on finding.Quote equals sentence.Span
            select new SentenceHit(
                finding.Practice, PracticeUse.Exercised, DetectorStrength.Of(HitBasis.Act) * DetectorStrength.In(sentence.Role), sentence.Span, sentence.Span, sentence.Span.Start, HitBasis.Act, sentence.Role)
            {
                Reason = HitReason.Done,
                Points = scale.Of(HitBasis.Act, PracticeUse.Exercised, null, sentence.Role),
            };
    }
}
