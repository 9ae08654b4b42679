using CoachBot.Core.Work;

namespace CoachBot.Sources.Postmortems;

/// <summary>One line of a paragraph.</summary>
/// <param name="Label">The bold words before its colon; null for a line without a label.</param>
/// <param name="Value">The words behind the label; all words of a line without one.</param>
/// <param name="Span">The whole line.</param>
/// <param name="ValueSpan">The part behind the label.</param>
internal sealed record TextLine(string? Label, string Value, TextSpan Span, TextSpan ValueSpan);
