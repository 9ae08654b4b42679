namespace CoachBot.Prompts.Narration;

/// <summary>Words that are shown, and whose they are.</summary>
/// <param name="Text">The words.</param>
/// <param name="Model">The model that found them, as people read of it; null for the rules.</param>
internal sealed record Narrated(string Text, string? Model = null);
