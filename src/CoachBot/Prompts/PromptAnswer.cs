namespace CoachBot.Prompts;

/// <summary>What a model said, as far as it holds.</summary>
/// <param name="Value">What was read from it.</param>
/// <param name="Model">The model, as people read of it.</param>
/// <param name="Prompt">The prompt with its version: <c>find-practices@1</c>.</param>
internal sealed record PromptAnswer<T>(T Value, string Model, string Prompt)
    where T : class;
