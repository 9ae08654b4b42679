namespace CoachBot.Prompts;

/// <summary>The model that is asked, as the settings mean it.</summary>
/// <param name="Provider">Whose protocol it speaks.</param>
/// <param name="Endpoint">The base address of the API.</param>
/// <param name="ApiKey">The key; empty where none is asked for. Never shown.</param>
/// <param name="Name">The model's name, which people read too.</param>
/// <param name="DailyTokens">The tokens of a UTC day, of all hosts together.</param>
/// <param name="Longest">How long one question may take, whoever waits.</param>
/// <param name="Uses">The prompts that may be asked.</param>
internal sealed record ModelSettings(
    ModelProvider Provider, Uri Endpoint, string ApiKey, string Name, long DailyTokens, TimeSpan Longest, IReadOnlyCollection<string> Uses)
{
    /// <summary>What a million tokens of questions cost; null when nobody said.</summary>
    public decimal? InputPrice { get; init; }

    /// <summary>What a million tokens of answers cost; null when nobody said.</summary>
    public decimal? OutputPrice { get; init; }

    /// <summary>What so many tokens cost; null when a price is not known.</summary>
    public decimal? CostOf(long tokensIn, long tokensOut) => ((tokensIn * InputPrice) + (tokensOut * OutputPrice)) / 1_000_000m;

    // A record prints all that it holds.
    public override string ToString() => $"{Provider} at {Endpoint.Host}, {Name}";
}

/// <summary>Whose protocol a model speaks.</summary>
internal enum ModelProvider
{
    /// <summary>Chat completions of OpenAI, which many servers speak.</summary>
    OpenAi = 1,

    /// <summary>Messages of Anthropic.</summary>
    Anthropic,
}
