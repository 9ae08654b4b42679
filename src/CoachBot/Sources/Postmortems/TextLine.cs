using CoachBot.Core.Work;
using CoachBot.Files;
using Markdig.Syntax.Inlines;

namespace CoachBot.Sources.Postmortems;

/// <summary>One line of a paragraph.</summary>
internal sealed class TextLine
{
    private readonly List<Inline>? _inlines;
    private string? _value;

    public TextLine(string label, string value, TextSpan span, TextSpan valueSpan) => (Label, _value, Span, ValueSpan) = (label, value, span, valueSpan);

    /// <summary>A line without a label.</summary>
    public TextLine(List<Inline> inlines, TextSpan span) => (_inlines, Span, ValueSpan) = (inlines, span, span);

    /// <summary>The bold words before its colon; null for a line without a label.</summary>
    public string? Label { get; }

    /// <summary>The words behind the label; all words of a line without one.</summary>
    public string Value => _value ??= InlineText.Of(_inlines!).Trim();

    /// <summary>The whole line.</summary>
    public TextSpan Span { get; }

    /// <summary>The part behind the label.</summary>
    public TextSpan ValueSpan { get; }
}
