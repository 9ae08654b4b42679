namespace CoachBot.Core.Tests;

/// <summary>Runs a property over many random cases; a failure names the seed that brings its case back.</summary>
internal static class Seeds
{
    private const int Cases = 400;

    /// <summary>Calls <paramref name="holds"/> with a random source of each seed, and a message that names the seed.</summary>
    public static void ForEach(Action<Random, string> holds)
    {
        for (var seed = 1; seed <= Cases; seed++)
        {
#pragma warning disable CA5394 // The cases must come back under the same seed; nothing here is a secret.
            holds(new Random(seed), $"seed {seed}");
#pragma warning restore CA5394
        }
    }
}
