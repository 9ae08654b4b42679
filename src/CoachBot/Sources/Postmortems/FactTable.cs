using CoachBot.Core.Work;
using CoachBot.Files;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CoachBot.Sources.Postmortems;

/// <summary>
/// Reads tables of facts: <c>| **Status** | Complete |</c> with the labels in the first column (and perhaps in the third),
/// <c>| Date | Commander |</c> with the labels above, and <c>| Name | Role |</c> with a person a row.
/// </summary>
internal sealed class FactTable
{
    private static readonly string[] RoleWords = ["role", "roles", "part", "function", "responsibility", "position", "incident role"];
    private static readonly string[] NameWords = ["name", "names", "who", "person", "people", "engineer", "participant", "participants", "responder", "member", "held by", "filled by", "assigned to"];
    private static readonly string[] LabelWords = ["field", "key", "fact", "property", "item", "attribute", "what", ""];

    private readonly TextLines _lines;
    private readonly List<TableRow> _rows;
    private readonly List<FactRow> _read = [];

    private FactTable(Table table, TextLines lines)
    {
        _lines = lines;
        _rows = [.. table.OfType<TableRow>().Where(row => row.Span.Length > 0)];
    }

    /// <summary>The rows with their facts, or null when the table holds none.</summary>
    public static IReadOnlyList<FactRow>? Read(Table table, TextLines lines)
    {
        var reader = new FactTable(table, lines);
        return reader.ReadPeople() || reader.ReadLabelsBefore() || reader.ReadLabelsAbove() ? reader._read : null;
    }

    // | Role | Name | or | Name | Role | Since |
    private bool ReadPeople()
    {
        var header = _rows.Count > 1 ? Cells(_rows[0]) : [];
        var role = header.FindIndex(cell => RoleWords.Contains(Plain(cell)));
        var name = header.FindIndex(cell => NameWords.Contains(Plain(cell)));
        if (role < 0 || name < 0)
        {
            return false;
        }

        foreach (var row in _rows.Skip(1))
        {
            var (roles, names) = (At(Cells(row), role), At(Cells(row), name));
            var place = Between(row, role, name);
            var facts = NameList.Split(roles).Select(part => FactKeys.RoleOf(part.StartsWith("then ", StringComparison.OrdinalIgnoreCase) ? part[5..] : part)).OfType<FactKey>().Distinct().Select(key => FactOf(key, names, place));
            _read.Add(new FactRow(WhereOf(row), SectionRole.Metadata, [.. facts]));
        }

        return true;
    }

    private bool ReadLabelsBefore()
    {
        var isTitled = _rows.Count > 1 && LabelWords.Contains(Plain(At(Cells(_rows[0]), 0))) && FactKeys.Of(At(Cells(_rows[0]), 0)) is null;
        var rows = isTitled ? _rows[1..] : _rows;
        var labelled = rows.Count(row => IsLabel(At(Cells(row), 0)) && Cells(row).Count > 1);
        var known = rows.Count(row => FactKeys.Of(At(Cells(row), 0)) is not null);
        var below = rows.Skip(1).Count(row => IsLabel(At(Cells(row), 0)));
        if (known == 0 || labelled * 2 < rows.Count || (rows.Count > 1 && below == 0))
        {
            return false;
        }

        foreach (var row in rows)
        {
            AddLabelled(row, Cells(row));
        }

        return true;
    }

    private void AddLabelled(TableRow row, List<string> cells)
    {
        var where = WhereOf(row);
        var facts = new List<Fact>();
        for (var at = 0; at + 1 < cells.Count; at += 2)
        {
            if (FactKeys.Of(cells[at]) is { } key)
            {
                facts.Add(FactOf(key, cells[at + 1], cells.Count > 2 ? Between(row, at, at + 1) : where));
            }
        }

        var isFact = FactKeys.Of(At(cells, 0)) is not null;
        var role = isFact ? SectionRole.Metadata : SectionHeadings.RoleOf(At(cells, 0)) ?? (facts.Count > 0 ? SectionRole.Metadata : null);
        _read.Add(new FactRow(where, role, facts));
    }

    // | Date | Commander | Scribe | above one row of values, or several.
    private bool ReadLabelsAbove()
    {
        var header = _rows.Count > 1 ? Cells(_rows[0]) : [];
        var keys = header.ConvertAll(FactKeys.Of);
        var known = keys.Count(key => key is not null);
        if (known < 2 || known * 2 < header.Count(cell => cell.Length > 0))
        {
            return false;
        }

        var top = WhereOf(_rows[0]);
        foreach (var (row, index) in _rows.Skip(1).Select((row, index) => (row, index)))
        {
            // A row of names alone says nothing: the labels above belong to the quote, unless a column may tell a cause.
            var own = WhereOf(row);
            var isWhole = index == 0 && known == header.Count;
            var cells = Cells(row);
            var facts = keys.Select((key, at) => key is { } fact && At(cells, at).Length > 0
                ? FactOf(fact, cells[at], isWhole ? new TextSpan(top.Start, own.End - top.Start) : Between(row, at, at))
                : null).OfType<Fact>();
            _read.Add(new FactRow(own, SectionRole.Metadata, [.. facts]));
        }

        return true;
    }

    private Fact FactOf(FactKey key, string value, TextSpan where) =>
        new(key is FactKey.Title ? FactKey.Other : key, value, where, where, _lines.LineAt(where.End));

    private TextSpan WhereOf(TableRow row)
    {
        var (start, end) = _lines.WholeLines(row.Span.Start, row.Span.End + 1);
        return new TextSpan(start, end - start);
    }

    // The piece from one cell to another beside it; a cell between them may say anything about anybody, so that one is quoted alone then.
    private TextSpan Between(TableRow row, int one, int other)
    {
        var (from, to) = Math.Abs(one - other) <= 1 ? (Math.Min(one, other), Math.Max(one, other)) : (one, one);
        var inlines = row.OfType<TableCell>().Skip(from).Take(to - from + 1).SelectMany(cell => cell.OfType<ParagraphBlock>()).Select(paragraph => paragraph.Inline)
            .Where(inline => inline is { FirstChild: not null }).ToList();
        if (inlines.Count == 0)
        {
            return WhereOf(row);
        }

        var (start, end) = _lines.Trimmed(inlines[0]!.FirstChild!.Span.Start, inlines[^1]!.LastChild!.Span.End + 1);
        return end > start ? new TextSpan(start, end - start) : WhereOf(row);
    }

    // A fact, or a part of the text such as "Impact".
    private static bool IsLabel(string label) => FactKeys.Of(label) is not null || SectionHeadings.RoleOf(label) is not null;

    private static List<string> Cells(TableRow row) =>
        [.. row.OfType<TableCell>().Select(cell => string.Join(' ', cell.OfType<ParagraphBlock>().Select(InlineText.Of)).Trim())];

    private static string At(List<string> cells, int index) => index >= 0 && index < cells.Count ? cells[index] : "";

    private static string Plain(string cell) => cell.Trim().TrimEnd(':').ToLowerInvariant();
}

/// <summary>A row of a table of facts.</summary>
/// <param name="Where">The row.</param>
/// <param name="Role">What the row is for; null when its label tells nothing.</param>
/// <param name="Facts">What it states.</param>
internal sealed record FactRow(TextSpan Where, SectionRole? Role, IReadOnlyList<Fact> Facts);
