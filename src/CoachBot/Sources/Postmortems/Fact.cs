using CoachBot.Core.Work;

namespace CoachBot.Sources.Postmortems;

/// <summary>One thing that a postmortem states about itself.</summary>
/// <param name="Key">What it is about.</param>
/// <param name="Value">What it says, without markup.</param>
/// <param name="Where">The line that says so.</param>
/// <param name="ValueSpan">The value alone, for values that are one piece of the text.</param>
/// <param name="Line">Where it begins, for messages.</param>
internal sealed record Fact(FactKey Key, string Value, TextSpan Where, TextSpan ValueSpan, int Line);
