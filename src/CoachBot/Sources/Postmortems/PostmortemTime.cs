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
        var date = Read("the date", First(facts, FactKey.Date), null, problems);
        var started = Read("the start", First(facts, FactKey.Start), date?.Day, problems);
        var end = First(facts, FactKey.End);
        var isOngoing = end is not null && IsOpen(end.Value);
        var ended = isOngoing ? null : Read("the end", end, started?.Day ?? date?.Day, problems);
        var start = started?.Begin ?? started?.Day;
        var over = ended?.End ?? ended?.Begin ?? ended?.Day;
        if (over < start && end is not null && ProseTime.TimeOfDay(end.Value) is not null)
        {
            over = over.Value.AddDays(1);
        }
        else if (end is not null && over?.UtcDateTime.Date < start?.UtcDateTime.Date)
        {
            problems.Add(end.Line, "the end lies before the start", end.Value, remedy: "Correct one of them");
        }

        if (!outline.IsPartial && end is null && First(facts, FactKey.Date) is null && First(facts, FactKey.Start) is null)
        {
            AddUndated(outline, problems);
        }

        var isDraft = First(facts, FactKey.Status) is { } status && IsOpen(status.Value);
        return isOngoing || isDraft ? null : over ?? date?.End ?? date?.Day ?? start;
    }

    /// <summary>Whether a field states a day or an hour.</summary>
    public static bool IsReadable(string value) => Read("", new Fact(FactKey.Date, value, default, default, 1), DateTimeOffset.UnixEpoch, new LineProblems("")) is not null;

    /// <summary>The day that a field states; null when it states none.</summary>
    public static DateTimeOffset? DayOf(string value) =>
        Read("", new Fact(FactKey.Date, value, default, default, 1), null, new LineProblems(""))?.Day.UtcDateTime.Date is { } day ? new DateTimeOffset(day, TimeSpan.Zero) : null;

    /// <summary>Whether the status says that the document is deleted.</summary>
    public static bool IsDeleted(PostmortemOutline outline) => First(outline.Facts, FactKey.Status) is { } status && FirstClause(status.Value) == "deleted";

    private static bool IsOpen(string status) => OpenWords.Contains(FirstClause(status));

    // The first clause counts: "Complete, action items in progress" is complete.
    private static string FirstClause(string status)
    {
        var end = status.AsSpan().IndexOfAny(ClauseEnds);
        var clause = end < 0 ? status : status[..end];
        var dash = clause.IndexOf(" - ", StringComparison.Ordinal);
        return (dash < 0 ? clause : clause[..dash]).Trim().ToLowerInvariant().Replace('-', ' ');
    }

    private static Fact? First(IReadOnlyList<Fact> facts, FactKey key) =>
        facts.FirstOrDefault(fact => fact.Key == key && !NameList.IsNobody(fact.Value));

    private static void AddUndated(PostmortemOutline outline, LineProblems problems)
    {
        const string remedy = "Write a line '**Date:** 2026-03-04' below the title, or 'date: 2026-03-04' in the front matter";
        if (outline is { HtmlTable: { } line, DaysInText.Count: <= 1 })
        {
            problems.Add(line, "the document has no date, and a table in HTML is not read", allowed: WorkDates.Allowed, remedy: $"Write the table in Markdown: '| Date | 2026-03-04 |'. Or: {remedy}");
        }
        else if (outline.DaysInText.Count > 1)
        {
            problems.Add(1, "the document names several days, and none is said to be the incident's", string.Join(", ", outline.DaysInText), remedy: remedy);
        }
        else
        {
            problems.Add(1, "the document has no date", allowed: WorkDates.Allowed, remedy: remedy);
        }
    }

    // A date, a date with hours in words, or hours alone of a day that another fact tells.
    private static ProseMoment? Read(string field, Fact? fact, DateTimeOffset? day, LineProblems problems)
    {
        if (fact is null)
        {
            return null;
        }

        var remark = fact.Value.IndexOf(" (", StringComparison.Ordinal);
        var value = remark < 0 ? fact.Value : fact.Value[..remark];
        if (WorkDates.Parse(value) is { } moment)
        {
            return new ProseMoment(moment, null, null, IsToldOf: true, 0, 0);
        }

        if (day is { } known && ProseTime.TimeOfDay(value) is { } time)
        {
            return new ProseMoment(new DateTimeOffset(known.UtcDateTime.Date, TimeSpan.Zero) + time, null, null, IsToldOf: true, 0, 0);
        }

        var words = ProseWord.In(value);
        if (words.Count > 0 && ProseTime.In(words).FirstOrDefault() is { } told && told.Start == words[0].Start)
        {
            return told;
        }

        // Hours in another zone, or in words: the day is known without them.
        if (day is not null && words.Any(word => ProseTime.TimeOfDay(word.Text) is not null))
        {
            return null;
        }

        WorkFacts.Date(field, value, fact.Line, problems);
        return null;
    }
}
