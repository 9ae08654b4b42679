using CoachBot.Files;
using Markdig.Syntax;

namespace CoachBot.Sources.Postmortems;

/// <summary>
/// Tells a document that holds several incidents: sections beside each other that state different days, or different
/// commanders. A day within a history of the document is none of the incident's.
/// </summary>
internal sealed class SeveralIncidents(MarkdownDocument document)
{
    private static readonly string[] AboutTheDocument =
        ["revision", "history", "changelog", "change log", "version", "document", "review", "approval", "sign-off", "sign off", "publication", "meeting"];

    private readonly List<HeadingBlock> _headings = [.. document.OfType<HeadingBlock>()];

    /// <summary>The lines of the first two facts that cannot be of one incident; null when there are none.</summary>
    public (int First, int Second)? Lines(IEnumerable<Fact> facts)
    {
        var placed = facts.Where(fact => !NameList.IsNobody(fact.Value)).Select(fact => (Fact: fact, Path: PathTo(fact.Where.Start))).OrderBy(one => one.Fact.Where.Start).ToList();
        foreach (var key in (FactKey[])[FactKey.Date, FactKey.Start, FactKey.Commander])
        {
            var same = placed.Where(one => one.Fact.Key == key).ToList();
            if (same.Count > 0 && same.Skip(1).Where(other => AreApart(key, same[0], other)).Select(other => other.Fact).FirstOrDefault() is { } second)
            {
                return (same[0].Fact.Line, second.Line);
            }
        }

        return null;
    }

    private static bool AreApart(FactKey key, (Fact Fact, List<HeadingBlock> Path) one, (Fact Fact, List<HeadingBlock> Path) other)
    {
        var shared = one.Path.Zip(other.Path).TakeWhile(pair => pair.First == pair.Second).Count();
        if (shared == one.Path.Count || shared == other.Path.Count)
        {
            return false;
        }

        var (left, right) = (InlineText.Of(one.Path[shared]), InlineText.Of(other.Path[shared]));
        return key == FactKey.Commander
            ? AreDifferentParts(left, right) && !Words(one.Fact).Overlaps(Words(other.Fact))
            : !one.Path.Concat(other.Path).Any(IsAboutTheDocument)
                && PostmortemTime.DayOf(one.Fact.Value) is { } day && PostmortemTime.DayOf(other.Fact.Value) is { } otherDay && day != otherDay;
    }

    // "Summary" and "Roles" are parts of one document, and may each name who commanded for a while.
    private static bool AreDifferentParts(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase) || (SectionHeadings.RoleOf(left) is null && SectionHeadings.RoleOf(right) is null);

    // "Ana" and "Ana Ruiz" may be one.
    private static HashSet<string> Words(Fact fact) => [.. ProseWord.In(string.Join(' ', NameList.Split(fact.Value))).Select(word => word.Lower.TrimStart('@'))];

    private static bool IsAboutTheDocument(HeadingBlock heading) =>
        AboutTheDocument.Any(word => InlineText.Of(heading).Contains(word, StringComparison.OrdinalIgnoreCase));

    private List<HeadingBlock> PathTo(int place)
    {
        var path = new List<HeadingBlock>();
        foreach (var heading in _headings.TakeWhile(heading => heading.Span.Start <= place))
        {
            path.RemoveAll(above => above.Level >= heading.Level);
            path.Add(heading);
        }

        return path;
    }
}
