namespace CoachBot.Prompts;

/// <summary>What became of one question so far; the links of the chain note it, one after another.</summary>
internal sealed class ModelTrail
{
    /// <summary>The tokens of all its requests.</summary>
    public long TokensIn { get; private set; }

    /// <summary>The tokens of all its answers.</summary>
    public long TokensOut { get; private set; }

    /// <summary>The attempts that ended without an answer and may have to be paid for all the same.</summary>
    public int LostAttempts { get; set; }

    /// <summary>Whether nobody was asked, for the answer was there.</summary>
    public bool IsCached { get; set; }

    /// <summary>Whether the second answer was the one to use.</summary>
    public bool IsRepaired { get; set; }

    /// <summary>Whether the asker went on without it.</summary>
    public bool IsLeft { get; set; }

    /// <summary>How it ended; null while it has not.</summary>
    public ModelOutcome? Outcome { get; set; }

    public void Add(long tokensIn, long tokensOut) => (TokensIn, TokensOut) = (TokensIn + tokensIn, TokensOut + tokensOut);
}
