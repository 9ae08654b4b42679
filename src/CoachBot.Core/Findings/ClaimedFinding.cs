namespace CoachBot.Core.Findings;

/// <summary>What somebody other than the rules says of a text, such as a language model. Nothing of it is checked.</summary>
/// <param name="Practice">What is called the id of a practice.</param>
/// <param name="Use">What is said of the practice; only <c>exercised</c> matters.</param>
/// <param name="Person">Who is said to have done it, as a name; null for nobody in particular.</param>
/// <param name="Involvement">How far they are said to have carried it.</param>
/// <param name="Quote">What is said to stand in the text.</param>
public sealed record ClaimedFinding(string Practice, string Use, string? Person, string Involvement, string Quote);
