using System.Buffers;
using CoachBot.Files;

namespace CoachBot.Sources.Postmortems;

/// <summary>When the incident was over, by the facts of its postmortem.</summary>
internal static class PostmortemTime
{
    private static readonly string[] OpenWords =
        ["draft", "open", "ongoing", "in progress", "wip", "work in progress", "active", "investigating", "identified", "monitoring"];

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",;.:(/|–—");

    /// <summary>
    /// The end, else the date, else the start; null while the postmortem is a draft or the incident goes on.
    /// A document without any date is refused.
    /// </summary>
    public static DateTimeOffset? DoneAt(PostmortemOutline outline, LineProblems problems)
    {
        var facts = outline.Facts;
        var end = First(facts, FactKey.End);
        var isOngoing = end is not null && IsOpen(end.Value);
        var ended = isOngoing ? null : Moment("the end", end, problems);
        var started = Moment("the start", First(facts, FactKey.Start), problems);
        var date = Moment("the date", First(facts, FactKey.Date), problems);
        if (end is not null && ended?.UtcDateTime.Date < started?.UtcDateTime.Date)
        {
            problems.Add(end.Line, "the end lies before the start", end.Value, remedy: "Correct one of them");
        }

        if (!outline.IsPartial && end is null && First(facts, FactKey.Date) is null && First(facts, FactKey.Start) is null)
        {
            problems.Add(1, "the document has no date", allowed: WorkDates.Allowed,
                remedy: "Write a line '**Date:** 2026-03-04' below the title, or 'date: 2026-03-04' in the front matter");
        }

        var isDraft = First(facts, FactKey.Status) is { } status && IsOpen(status.Value);
        return isOngoing || isDraft ? null : ended ?? date ?? started;
    }

    // The first clause counts: "Complete, action items in progress" is complete.
    private static bool IsOpen(string status)
    {
        var end = status.AsSpan().IndexOfAny(ClauseEnds);
        var clause = end < 0 ? status : status[..end];
        var dash = clause.IndexOf(" - ", StringComparison.Ordinal);
        clause = (dash < 0 ? clause : clause[..dash]).Trim().ToLowerInvariant().Replace('-', ' ');
        return OpenWords.Contains(clause);
    }

    private static Fact? First(IReadOnlyList<Fact> facts, FactKey key) =>
        facts.FirstOrDefault(fact => fact.Key == key && !NameList.IsNobody(fact.Value));

    private static DateTimeOffset? Moment(string field, Fact? fact, LineProblems problems)
    {
        if (fact is null)
        {
            return null;
        }

        var remark = fact.Value.IndexOf(" (", StringComparison.Ordinal);
        var value = remark < 0 ? fact.Value : fact.Value[..remark];
        return WorkFacts.Date(field, value, fact.Line, problems);
    }
}
