namespace CoachBot.Chat;

/// <summary>The small mark that says whose words a reply is in. What is chosen, counted and offered is always the rules'.</summary>
internal static class WordedBy
{
    public const string Rules = "Worded by rules.";

    /// <summary>Of a reply that a model may have worded a part of.</summary>
    /// <param name="model">The model, as people read of it; null for the rules.</param>
    public static string Of(string? model) => model is null ? Rules : $"Worded by {model}; facts, numbers and buttons by rules.";

    /// <summary>Of an answer to a question.</summary>
    /// <param name="model">The model, as people read of it; null for the rules.</param>
    public static string Answered(string? model) => model is null ? "Found by rules." : $"Answered by {model} from what is cited; check the quotes.";
}
