using CoachBot.Core.Practices.Text;
using CoachBot.Core.Work;
using CoachBot.Files;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoachBot.Sources.Postmortems;

/// <summary>Walks the blocks of one document, in order, once.</summary>
internal sealed class OutlineReader(string text, TextLines lines, FrontMatter frontMatter)
{
    private readonly HeadingRoles _roles = new();
    private readonly SectionMap _map = new(text);
    private readonly FactReader _lineFacts = new(text, lines);
    private readonly ProseFacts _prose = new(text, lines);
    private readonly List<FollowUp> _followUps = [];
    private readonly List<Fact> _passedOver = [];
    private bool _isDated;

    /// <summary>The outline of the document.</summary>
    /// <param name="document">The parsed text.</param>
    /// <param name="isDated">Whether it matters when the incident was; without, running text is not searched for days.</param>
    public PostmortemOutline Read(MarkdownDocument document, bool isDated)
    {
        _isDated = isDated;
        var titleFact = frontMatter.Facts.FirstOrDefault(fact => fact.Key == FactKey.Title);
        Block? heading = PostmortemTitle.Heading(document, titleFact is not null);
        TextSpan? title = heading is HeadingBlock top ? PostmortemTitle.Of(top, text) : titleFact is not null ? PostmortemTitle.Of(titleFact, text) : null;
        if (title is null && PostmortemTitle.FirstLine(document, text) is var (line, words))
        {
            title = words;
            heading = line is ParagraphBlock { Inline: { } inlines } && inlines.OfType<LineBreakInline>().Any() ? null : line;
        }

        if (title is { } span)
        {
            _map.Cut(SectionRole.Title, span);
        }

        SectionCuts.Add(document, text, lines, _map);
        foreach (var block in document)
        {
            if (block != heading)
            {
                ReadBlock(block);
            }
        }

        List<Fact> facts = [.. frontMatter.Facts, .. _lineFacts.Facts];
        List<Fact> stated = [.. _lineFacts.Facts, .. _passedOver];
        facts.AddRange(_prose.Roles());
        var outline = new PostmortemOutline(title, facts, _followUps, _map.Build(), frontMatter.IsBroken);
        return isDated ? Dated(outline, document, stated) : outline;
    }

    private PostmortemOutline Dated(PostmortemOutline outline, MarkdownDocument document, List<Fact> stated)
    {
        var days = ProseFacts.NamesNoDay(outline.Facts) ? _prose.Days() : ([], []);
        return outline with
        {
            Facts = [.. outline.Facts, .. days.Facts],
            DaysInText = days.Written,
            HtmlTable = HtmlTable(document),
            SeveralIncidents = new SeveralIncidents(document).Lines(stated),
        };
    }

    private int? HtmlTable(MarkdownDocument document) =>
        document.Descendants<HtmlBlock>().Select(block => PostmortemMarkdown.SpanOf(block, text)).Where(span => span.In(text).Contains("<table", StringComparison.OrdinalIgnoreCase))
            .Select(span => (int?)lines.LineAt(span.Start)).FirstOrDefault();

    // Only whether the document holds several incidents hangs on these.
    private void PassOver(ParagraphBlock paragraph)
    {
        if (_isDated && _roles.Told is null or SectionRole.Body)
        {
            _passedOver.AddRange(
                from line in LabelledLines.Of(paragraph, text)
                where line.Label is not null && FactKeys.Of(line.Label) is FactKey.Date or FactKey.Start or FactKey.Commander
                select new Fact(FactKeys.Of(line.Label!)!.Value, line.Value, line.Span, line.ValueSpan, lines.LineAt(line.Span.Start)));
        }
    }

    private void ReadBlock(Block block)
    {
        if (block is not ListBlock)
        {
            _lineFacts.Begin();
        }

        switch (block)
        {
            case LinkReferenceDefinitionGroup or ThematicBreakBlock:
                break;
            case YamlFrontMatterBlock:
                _map.Add(SectionRole.Metadata, PostmortemMarkdown.SpanOf(block, text));
                break;
            case HeadingBlock heading:
                _roles.Enter(heading.Level, InlineText.Of(heading));
                _prose.AddAside(heading);
                break;
            case ParagraphBlock paragraph:
                ReadParagraph(paragraph);
                break;
            case Table table when _roles.TablesHoldFacts && ActionColumns.RoleOf(table) is { } role:
                ReadTable(table, role);
                break;
            case Table table when _roles.TablesHoldFacts && FactTable.Read(table, lines) is { } rows:
                ReadFactTable(rows);
                break;
            case ListBlock list when _roles.ListsHoldFacts && _lineFacts.HoldsFacts(list):
                ReadFactList(list);
                break;
            default:
                ReadFollowUps(block);
                AddWhole(block);
                if (_roles.Current == SectionRole.Body && block is ListBlock items)
                {
                    items.Descendants<ParagraphBlock>().ToList().ForEach(PassOver);
                    _prose.AddList(items);
                }

                break;
        }
    }

    private void ReadParagraph(ParagraphBlock paragraph)
    {
        var textLines = LabelledLines.Of(paragraph, text);
        if (_roles.LinesHoldFacts)
        {
            ReadLines(textLines);
        }
        else if (textLines is [{ Label: { } label, Value: "" }] && SectionHeadings.RoleOf(label) is { } role)
        {
            _roles.EnterLabel(role);
        }
        else
        {
            PassOver(paragraph);
            AddWhole(paragraph);
        }

        if (_roles.Current != SectionRole.Body)
        {
            _prose.AddAside(paragraph);
        }
        else if (textLines.TrueForAll(line => line.Label is null))
        {
            _prose.Add(paragraph);
        }
    }

    private void ReadLines(List<TextLine> textLines)
    {
        foreach (var line in textLines)
        {
            if (_lineFacts.TryRead(line))
            {
                _map.Add(SectionRole.Metadata, line.Span);
            }
            else if (line.Label is not null && SectionHeadings.RoleOf(line.Label) is { } role && role != SectionRole.Metadata)
            {
                _roles.EnterLabel(role);
                _map.Add(role, line.Value.Length > 0 ? line.ValueSpan : default);
            }
            else
            {
                _map.Add(_roles.Current, line.Span);
            }
        }
    }

    // A list of facts may hold other items too, and an item may hold the list of its names.
    private void ReadFactList(ListBlock list)
    {
        if (_lineFacts.TryReadValues(list))
        {
            _map.Add(SectionRole.Metadata, PostmortemMarkdown.SpanOf(list, text));
            return;
        }

        foreach (var block in list.OfType<ListItemBlock>().SelectMany(item => item))
        {
            ReadBlock(block);
        }
    }

    private void ReadFactTable(IReadOnlyList<FactRow> rows)
    {
        foreach (var row in rows)
        {
            _lineFacts.Add(row.Facts);
            _map.Add(row.Role ?? _roles.Current, row.Where);
        }
    }

    // Its header alone says what it is for.
    private void ReadTable(Table table, SectionRole role)
    {
        _map.Add(role, PostmortemMarkdown.SpanOf(table, text));
        if (role == SectionRole.FollowUps)
        {
            AddFollowUps(ActionTable.Read(table, lines));
        }
    }

    private void ReadFollowUps(Block block)
    {
        if (_roles.Current == SectionRole.FollowUps)
        {
            AddFollowUps(block switch
            {
                Table table => ActionTable.Read(table, lines),
                ListBlock list => ActionChecklist.Read(list, lines),
                _ => [],
            });
        }
    }

    // What is struck through was taken back.
    private void AddFollowUps(IEnumerable<FollowUp> found) => _followUps.AddRange(found.Where(followUp => !StruckText.Touches(text, followUp.Where, followUp.Where)));

    private void AddWhole(Block block) => _map.Add(_roles.Current, PostmortemMarkdown.SpanOf(block, text));
}
