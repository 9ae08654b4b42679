using CoachBot.Core.Work;

namespace CoachBot.Sources.Postmortems;

/// <summary>
/// Collects the parts of a text as they are found, and gives them as sections: in order, not overlapping, neighbours of
/// one role joined, with what was cut out of them (code, table headers) as gaps or sections of their own.
/// </summary>
internal sealed class SectionMap(string text)
{
    private readonly List<(SectionRole Role, TextSpan Span)> _parts = [];
    private readonly List<(SectionRole? Role, TextSpan Span)> _cuts = [];

    public void Add(SectionRole role, TextSpan span) => _parts.Add((role, span));

    /// <summary>Takes a piece out of whatever part holds it; without a role it belongs to no section.</summary>
    public void Cut(SectionRole? role, TextSpan span) => _cuts.Add((role, span));

    public IReadOnlyList<TextSection> Build()
    {
        var cuts = Apart(_cuts);
        var sections = new List<TextSection>(cuts.Where(cut => cut.Role is not null).Select(cut => new TextSection(cut.Role!.Value, cut.Span)));
        var next = 0;
        foreach (var (role, part) in Joined())
        {
            while (next < cuts.Count && cuts[next].Span.End <= part.Start)
            {
                next++;
            }

            var from = part.Start;
            for (var i = next; i < cuts.Count && cuts[i].Span.Start < part.End; i++)
            {
                AddTrimmed(sections, role, from, cuts[i].Span.Start);
                from = Math.Max(from, cuts[i].Span.End);
            }

            AddTrimmed(sections, role, from, part.End);
        }

        return [.. sections.OrderBy(section => section.Span.Start)];
    }

    // Of two cuts that share text the outer one, found by its earlier start, is kept.
    private static List<(SectionRole? Role, TextSpan Span)> Apart(List<(SectionRole? Role, TextSpan Span)> cuts)
    {
        var apart = new List<(SectionRole? Role, TextSpan Span)>(cuts.Count);
        foreach (var cut in cuts.Where(cut => cut.Span.Length > 0).OrderBy(cut => cut.Span.Start).ThenByDescending(cut => cut.Span.Length))
        {
            if (apart.Count == 0 || apart[^1].Span.End <= cut.Span.Start)
            {
                apart.Add(cut);
            }
        }

        return apart;
    }

    private List<(SectionRole Role, TextSpan Span)> Joined()
    {
        var joined = new List<(SectionRole Role, TextSpan Span)>(_parts.Count);
        foreach (var (role, part) in _parts.Where(part => part.Span.Length > 0).OrderBy(part => part.Span.Start))
        {
            var end = joined.Count == 0 ? 0 : joined[^1].Span.End;
            var span = part.Start >= end ? part : new TextSpan(end, Math.Max(0, part.End - end));
            if (joined.Count > 0 && joined[^1].Role == role && text.AsSpan(end, span.Start - end).IsWhiteSpace())
            {
                joined[^1] = (role, new TextSpan(joined[^1].Span.Start, span.End - joined[^1].Span.Start));
            }
            else if (span.Length > 0)
            {
                joined.Add((role, span));
            }
        }

        return joined;
    }

    private void AddTrimmed(List<TextSection> sections, SectionRole role, int start, int end)
    {
        if (end <= start)
        {
            return;
        }

        var piece = text.AsSpan(start, end - start);
        if (piece.Trim().Length is > 0 and var length)
        {
            sections.Add(new TextSection(role, new TextSpan(start + piece.Length - piece.TrimStart().Length, length)));
        }
    }
}
