namespace CoachBot.Prompts;

/// <summary>A question as it leaves: the messages word for word.</summary>
/// <param name="Prompt">The prompt with its version: <c>find-practices@1</c>.</param>
/// <param name="Instructions">The system message, with the schema of the answer.</param>
/// <param name="Message">The user message.</param>
/// <param name="Schema">The JSON Schema of the answer.</param>
/// <param name="AnswerTokens">The most tokens of the answer.</param>
/// <param name="Restore">Turns the placeholders of an answer back to what stood there; a text that is no answer stays as it is.</param>
internal sealed record PromptSheet(string Prompt, string Instructions, string Message, string Schema, int AnswerTokens, Func<string, string> Restore);
