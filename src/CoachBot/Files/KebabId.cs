namespace CoachBot.Files;

/// <summary>The one spelling of ids that people write as words: teams, scopes.</summary>
internal static class KebabId
{
    /// <summary>The id in what people write: <c>Data Platform</c> is <c>data-platform</c>.</summary>
    public static string Of(string text) =>
        string.Join('-', text.ToLowerInvariant().Split([' ', '\t', '\r', '\n', '_'], StringSplitOptions.RemoveEmptyEntries));
}
