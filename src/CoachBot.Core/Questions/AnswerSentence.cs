using System.Collections.Immutable;

namespace CoachBot.Core.Questions;

/// <summary>A sentence of an answer.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Cites">The passages that it rests on, by their place among those handed out, from 0; at least one.</param>
public sealed record AnswerSentence(string Text, ImmutableArray<int> Cites);
