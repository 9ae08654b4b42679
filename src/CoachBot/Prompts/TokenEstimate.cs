namespace CoachBot.Prompts;

/// <summary>How many tokens a text is likely to be, a little too many rather than too few: no model's own counting is at hand.</summary>
internal static class TokenEstimate
{
    // English prose is near four letters a token, logs and identifiers near three.
    private const int LettersOfAToken = 3;

    // What a message is wrapped into.
    private const int OfAMessage = 8;

    public static long Of(string text) => (text.Length / LettersOfAToken) + OfAMessage;
}
