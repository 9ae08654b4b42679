using CoachBot.Core.Practices.Text;
using CoachBot.Core.Work;
using CoachBot.Files;
using Markdig.Syntax;

namespace CoachBot.Sources.Postmortems;

/// <summary>What running text states about the incident: who had which part, and the day where no fact tells it.</summary>
internal sealed class ProseFacts(string text, TextLines lines)
{
    private readonly List<ProseText> _paragraphs = [];
    private readonly List<ProseText> _items = [];
    private readonly List<LeafBlock> _asides = [];

    /// <summary>Whether no fact names a day; hours alone do not.</summary>
    public static bool NamesNoDay(IReadOnlyList<Fact> facts) =>
        facts.All(fact => fact.Key is not (FactKey.Date or FactKey.Start or FactKey.End) || NameList.IsNobody(fact.Value) || ProseTime.TimeOfDay(fact.Value) is not null);

    /// <summary>A paragraph that tells what happened.</summary>
    public void Add(ParagraphBlock paragraph) => _paragraphs.Add(ProseText.Of(paragraph));

    /// <summary>A list in such a section: its items may give people parts; their dates are of many things.</summary>
    public void AddList(ListBlock list) => _items.AddRange(list.Descendants<ParagraphBlock>().Select(ProseText.Of));

    /// <summary>A heading, or a paragraph of another section: read for a day alone, and only when nothing else names one.</summary>
    public void AddAside(LeafBlock block) => _asides.Add(block);

    /// <summary>The parts that sentences give people.</summary>
    public IEnumerable<Fact> Roles() =>
        from paragraph in _paragraphs.Concat(_items)
        where paragraph.MayGiveParts
        from part in ProseRoles.In(paragraph.Split)
        let place = paragraph.PlaceOf(part.Start, part.End)
        where !StruckText.Touches(text, paragraph.PlaceOf(0, paragraph.Words.Length), place)
        select new Fact(part.Key, part.Names, place, place, lines.LineAt(place.Start));

    /// <summary>
    /// The day and, where hours are told, the end: of the first sentence that gives hours, else the first that begins with a
    /// day, else the only day named. Several days of which none stands out are given as written, without a fact.
    /// </summary>
    public (IReadOnlyList<Fact> Facts, IReadOnlyList<string> Written) Days()
    {
        var told = _paragraphs.SelectMany(MomentsIn).ToList();
        if (told.Count == 0)
        {
            told = [.. _asides.Select(ProseText.Of).SelectMany(MomentsIn)];
        }

        var best = told.Find(day => day.Moment.End is not null) is { Text: not null } ranged ? ranged
            : told.Find(day => day.Moment.IsToldOf) is { Text: not null } begins ? begins
            : told.DistinctBy(day => day.Moment.Day).Count() == 1 ? told[0]
            : default;
        return best.Text is null
            ? ([], [.. told.DistinctBy(day => day.Moment.Day).Select(day => PlaceOf(day.Text, day.Moment).In(text))])
            : ([.. FactsOf(best.Moment, PlaceOf(best.Text, best.Moment))], []);
    }

    private static IEnumerable<(ProseText Text, ProseMoment Moment)> MomentsIn(ProseText prose) =>
        prose.Words.AsSpan().ContainsAnyInRange('0', '9') ? ProseTime.In(prose.Split).Select(moment => (prose, moment)) : [];

    private IEnumerable<Fact> FactsOf(ProseMoment moment, TextSpan place)
    {
        var line = lines.LineAt(place.Start);
        yield return new Fact(FactKey.Date, FormattableString.Invariant($"{moment.Day:yyyy-MM-dd}"), place, place, line);
        if (moment.End is { } end)
        {
            yield return new Fact(FactKey.End, FormattableString.Invariant($"{end:yyyy-MM-dd'T'HH:mm'Z'}"), place, place, line);
        }
    }

    private static TextSpan PlaceOf(ProseText prose, ProseMoment moment) => prose.PlaceOf(moment.Start, moment.Until);
}
