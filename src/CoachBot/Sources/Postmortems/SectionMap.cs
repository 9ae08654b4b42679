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
        var sections = new List<TextSection>(_parts.Count + cuts.Count);
        foreach (var cut in cuts)
        {
            if (cut.Role is { } role)
            {
                sections.Add(new(role, cut.Span));
            }
        }

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

        return InOrder(sections, static (one, other) => one.Span.Start <= other.Span.Start) ? sections : [.. sections.OrderBy(section => section.Span.Start)];
    }

    // Nearly always they come as they stand in the text.
    private static bool InOrder<T>(List<T> some, Func<T, T, bool> areInOrder)
    {
        for (var at = 1; at < some.Count; at++)
        {
            if (!areInOrder(some[at - 1], some[at]))
            {
                return false;
            }
        }

        return true;
    }

    // Of two cuts that share text the outer one, found by its earlier start, is kept.
    private static List<(SectionRole? Role, TextSpan Span)> Apart(List<(SectionRole? Role, TextSpan Span)> cuts)
    {
        var apart = new List<(SectionRole? Role, TextSpan Span)>(cuts.Count);
        var sorted = InOrder(cuts, static (one, other) => one.Span.Start < other.Span.Start) ? cuts : [.. cuts.OrderBy(cut => cut.Span.Start).ThenByDescending(cut => cut.Span.Length)];
        foreach (var cut in sorted)
        {
            if (cut.Span.Length > 0 && (apart.Count == 0 || apart[^1].Span.End <= cut.Span.Start))
            {
                apart.Add(cut);
            }
        }

        return apart;
    }

    private List<(SectionRole Role, TextSpan Span)> Joined()
    {
        var joined = new List<(SectionRole Role, TextSpan Span)>(_parts.Count);
        var sorted = InOrder(_parts, static (one, other) => one.Span.Start <= other.Span.Start) ? _parts : [.. _parts.OrderBy(part => part.Span.Start)];
        foreach (var (role, part) in sorted)
        {
            if (part.Length == 0)
            {
                continue;
            }

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
