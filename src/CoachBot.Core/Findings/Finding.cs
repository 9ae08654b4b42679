using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Findings;

/// <summary>A claim that held: the text says so in a sentence that the rules read, too.</summary>
/// <param name="Practice">A practice of the catalogue.</param>
/// <param name="Person">The name of whoever did it, as the rules' contribution has it; null where the text does not tell it of anybody with a part.</param>
/// <param name="Rung">How far they carried it: never above what the rules give that contribution. Supported where there is nobody.</param>
/// <param name="Quote">The whole sentence in the text.</param>
public sealed record Finding(PracticeId Practice, string? Person, Involvement Rung, TextSpan Quote);

/// <summary>A finding of somebody whom the directory knows.</summary>
/// <param name="Person">Whose it is.</param>
/// <param name="Practice">What they exercised.</param>
/// <param name="Rung">How far, by the rules' own word on their part at most.</param>
/// <param name="Quote">The whole sentence in the text.</param>
/// <param name="FoundBy">What found it, as people read of it: the model's name.</param>
public sealed record PersonFinding(PersonId Person, PracticeId Practice, Involvement Rung, TextSpan Quote, string FoundBy);
