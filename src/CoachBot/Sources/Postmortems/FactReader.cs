using CoachBot.Core.Work;
using CoachBot.Files;
using Markdig.Syntax;

namespace CoachBot.Sources.Postmortems;

/// <summary>
/// Reads facts from labelled lines. A list of names may go on in the next line after a comma, or stand as a list below its label.
/// </summary>
internal sealed class FactReader(string text, TextLines lines)
{
    private readonly List<Fact> _facts = [];
    private bool _goesOn;
    private Fact? _waiting;

    public IReadOnlyList<Fact> Facts => _facts;

    /// <summary>A new paragraph begins: no line goes on from the one before, but a label may still wait for its list.</summary>
    public void Begin() => (_goesOn, _waiting) = (false, null);

    /// <summary>Whether the line states a fact, or goes on with the one before.</summary>
    public bool TryRead(TextLine line)
    {
        if (line.Label is not null && FactKeys.Of(line.Label) is { } key)
        {
            Add(new Fact(key is FactKey.Id or FactKey.Title ? FactKey.Other : key, line.Value, line.Span, line.ValueSpan, lines.LineAt(line.Span.Start)));
            return true;
        }

        if (!_goesOn || line.Label is not null)
        {
            (_goesOn, _waiting) = (false, null);
            return false;
        }

        var last = _facts[^1];
        _facts.RemoveAt(_facts.Count - 1);
        var where = new TextSpan(last.Where.Start, line.Span.End - last.Where.Start);
        Add(last with { Value = $"{last.Value} {line.Value}".Trim(), Where = where, ValueSpan = line.Span });
        return true;
    }

    /// <summary>Whether any item of the list states a fact, or a label waits for the list.</summary>
    public bool HoldsFacts(ListBlock list) =>
        _waiting is not null || Paragraphs(list).Any(paragraph => LabelledLines.Of(paragraph, text) is [{ Label: { } label }, ..] && FactKeys.Of(label) is not null);

    /// <summary>Reads the items as the values of the label that waits for them.</summary>
    public bool TryReadValues(ListBlock list)
    {
        if (_waiting is not { } label)
        {
            return false;
        }

        _waiting = null;
        var values = Paragraphs(list).SelectMany(paragraph => LabelledLines.Of(paragraph, text)).ToList();
        if (values.Any(line => line.Label is not null))
        {
            return false;
        }

        // A name alone says nothing: the label belongs to the quote, and so does what stands between; nothing behind it does.
        _facts.AddRange(values.Select(line => new Fact(
            label.Key, line.Value, new TextSpan(label.Where.Start, line.Span.End - label.Where.Start), line.ValueSpan, lines.LineAt(line.Span.Start))));
        return true;
    }

    /// <summary>Takes over facts that were read elsewhere, such as from a table.</summary>
    public void Add(IEnumerable<Fact> facts) => _facts.AddRange(facts);

    private void Add(Fact fact)
    {
        _facts.Add(fact);
        _waiting = fact.Value.Length == 0 ? fact : null;
        _goesOn = fact.Value.Length == 0 || fact.Value[^1] is ',' or ';' or '&' || fact.Value.EndsWith(" and", StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<ParagraphBlock> Paragraphs(ListBlock list) =>
        list.OfType<ListItemBlock>().Select(item => item.FirstOrDefault()).OfType<ParagraphBlock>();
}
