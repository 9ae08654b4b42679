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
            var where = WhereOf(row);
            var facts = NameList.Split(roles).Select(part => FactKeys.RoleOf(part.StartsWith("then ", StringComparison.OrdinalIgnoreCase) ? part[5..] : part)).OfType<FactKey>().Distinct().Select(key => FactOf(key, names, where));
            _read.Add(new FactRow(where, SectionRole.Metadata, [.. facts]));
        }

        return true;
    }

    private bool ReadLabelsBefore()
    {
        var isTitled = _rows.Count > 1 && LabelWords.Contains(Plain(At(Cells(_rows[0]), 0))) && FactKeys.Of(At(Cells(_rows[0]), 0)) is null;
        var rows = isTitled ? _rows[1..] : _rows;
        var labelled = rows.Count(row => Meaning(At(Cells(row), 0)) is not null && Cells(row).Count > 1);
        var known = rows.Count(row => FactKeys.Of(At(Cells(row), 0)) is not null);
        var below = rows.Skip(1).Count(row => Meaning(At(Cells(row), 0)) is not null);
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
                facts.Add(FactOf(key, cells[at + 1], where));
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
            // A row of names alone says nothing: the labels above belong to the quote.
            var own = WhereOf(row);
            var where = index == 0 ? new TextSpan(top.Start, own.End - top.Start) : own;
            var cells = Cells(row);
            var facts = keys.Select((key, at) => key is { } known && At(cells, at).Length > 0 ? FactOf(known, At(cells, at), where) : null).OfType<Fact>();
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

    // What a label means: a fact, or a part of the text such as "Impact".
    private static object? Meaning(string label) => (object?)FactKeys.Of(label) ?? SectionHeadings.RoleOf(label);

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
